// What every element does that says what the programme says: in the words that ship with the package, or in those of a
// document. Knows the programme as a whole; not which part of it an element shows.
import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {parseProgramme, type ParsedProgramme} from '../content/parse-programme.js';
import {programmeAsOf, programmeLanguage, type Programme} from '../content/programme.js';
import {notice} from '../design/notice.js';
import {formatDate} from '../language/format.js';
import {str} from '@lit/localize/internal/str-tag.js';
import {ResourceController} from './resource-controller.js';
import {MtgDocument} from './mtg-document.js';

const programmeType = {name: 'programme', parse: parseProgramme};

export abstract class MtgProgramme extends MtgDocument<ParsedProgramme> {
  static override styles: CSSResultGroup = [MtgDocument.styles, notice];

  protected override readonly document = new ResourceController(this, programmeType);

  /** What the document says, where the page names one. */
  protected get programme(): Programme | undefined {
    return this.src ? this.document.content?.programme : undefined;
  }

  /** One part of the programme: the document's, else the one that ships with the package; nothing before a document is there. */
  protected partOf<Name extends keyof Programme>(name: Name, bundled: Programme[Name]): Programme[Name] | undefined {
    return this.src ? this.programme?.[name] : bundled;
  }

  protected override get contentLanguage(): string | undefined {
    return this.partOf('language', programmeLanguage);
  }

  /** How the reading of a document stands; or that it is there, and has nothing for this element. */
  protected override renderStatus({isEmpty}: {readonly isEmpty: boolean}): TemplateResult | typeof nothing {
    if (!this.programme) return super.renderStatus({isEmpty: !this.document.content});
    if (!isEmpty || this.slotted().length) return nothing;
    const words = this.msg('There is nothing here yet.', {
      id: 'document-empty',
      desc: 'A document has nothing to show here',
    });
    return html`<p class="status" part="status" role="status">${this.renderText(words)}</p>`;
  }

  /** That the programme has ended, if it has; or as of when its words are true. */
  protected renderAsOf(): TemplateResult | typeof nothing {
    const archived = this.programme?.archived;
    if (archived) {
      const words =
        archived.notice ??
        this.msg('This programme has ended. These words are kept as a record.', {
          id: 'programme-archived',
          desc: 'Notice on the words of a programme that is over',
        });
      const date = formatDate(this.language.formatTag, archived.date);
      return html`<p class="notice" part="notice">
        ${archived.notice ? this.renderContent(words) : this.renderText(words)}
        ${date ? this.renderText(`(${date})`) : nothing}
      </p>`;
    }
    const date = formatDate(this.language.formatTag, this.partOf('asOf', programmeAsOf));
    if (!date) return nothing;
    const words = this.msg(str`Last checked: ${date}`, {
      id: 'programme-as-of',
      desc: 'Under words of the programme; inserted is a month or a day',
    });
    return html`<p class="as-of" part="as-of">${this.renderText(words)}</p>`;
  }
}
