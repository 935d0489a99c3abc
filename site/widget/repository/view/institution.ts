/** What the page knows of the institution that runs it. */
export interface Institution {
  portal: string;
  /** The DOI prefix of its own repository. */
  prefix: string;
  /** The email address that DataCite receives with our requests. */
  contact: string;
}
