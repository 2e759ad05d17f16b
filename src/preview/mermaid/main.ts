/** Mermaid as the page loads it: a global that draws journeys under the policy of the page. */
import mermaid from 'mermaid';

Object.assign(window, { mermaid });
