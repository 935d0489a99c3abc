/** The request to copy, as an address or as code. One is shown at a time, so that the answer stays near the button. */
import { useState } from 'preact/hooks';
import { CopyableCode } from '../code/copyable-code.tsx';
import { type ApiRequest, requestSnippet, SNIPPET_LANGUAGES, type SnippetLanguage } from './request-snippets.ts';

export function RequestCode(request: ApiRequest) {
  const [language, setLanguage] = useState<SnippetLanguage | null>(null);
  return (
    <div>
      <fieldset class="languages">
        <legend>Show the request as</legend>
        {[null, ...SNIPPET_LANGUAGES].map((each) => (
          <label key={each}>
            <input type="radio" name="language" checked={each === language} onChange={() => setLanguage(each)} />{' '}
            {each ?? 'Address'}
          </label>
        ))}
      </fieldset>
      <CopyableCode
        code={language === null ? request.address : requestSnippet(language, request)}
        what={language === null ? 'the address' : `the ${language} code`}
        quiet
      />
    </div>
  );
}
