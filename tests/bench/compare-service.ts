/** The services in a process of their own, so that their CPU is not counted with that of those who ask them. */

import { serve } from '../upstreams/http-services.ts';
import { hundredWorks } from './compare-world.ts';

const { environment } = await serve(hundredWorks());
console.log(`Ready on ${new URL(environment.ORCID_API_URL).origin}`);
