/**
 * Asks for an ORCID iD. Without scripts, the form leads to the report page.
 *
 * @param wrong What is wrong with the value; an empty string if nothing is.
 */
export function IdForm({ value, wrong }: { value: string; wrong: string }) {
  return (
    <form class="panel" action="/report/" method="get">
      <label for="orcid">ORCID iD</label>
      <p id="orcid-hint" class="hint">
        16 characters, such as 0000-0002-1825-0097. You can paste the address of an ORCID record.
      </p>
      {wrong && (
        <p id="orcid-wrong" class="wrong">
          {wrong}
        </p>
      )}
      <div class="ask">
        <input
          id="orcid"
          name="orcid"
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={wrong ? 'orcid-hint orcid-wrong' : 'orcid-hint'}
          {...(wrong && { 'aria-invalid': 'true' as const })}
        />
        <button class="press" type="submit">
          Check
        </button>
      </div>
    </form>
  );
}
