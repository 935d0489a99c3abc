/** The parts of the report that no page shows at once, in a file of their own. */
import type { LaterParts } from '../../../shared/views/enhanced.ts';
import { ItemTools } from '../../../shared/views/report/item-tools.tsx';
import { NoReport } from '../../../shared/views/report/no-report.tsx';
import { Statement } from '../../../shared/views/report/statement.tsx';
import { WhatChanged } from '../../../shared/views/report/what-changed.tsx';

export const laterParts: LaterParts = { ItemTools, NoReport, Statement, WhatChanged };
