/** What a page tells its list checker about the institution. */
export interface Settings {
  /** Begins the ids of the elements, so that one page can have two checkers. */
  name: string;
  /** The name of the institution's own repository. */
  portal: string;
  /** All its DOIs begin with this. */
  prefix: string;
  /** The name of the library, which ends the letters. */
  library: string;
  /** The email address that DataCite receives if this browser asks the services itself. */
  contact: string;
}
