import { LitElement, html, css } from 'lit';
import { JsonRpc } from 'jsonrpc';
import { notifier } from 'notifier';
import '@vaadin/button';
import '@vaadin/dialog';
import { dialogHeaderRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import '@vaadin/grid';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import { bytes, duration, messageOf } from './dynamodb-cache-text.js';

/** The entries of one cache, page by page. */
export class QwcDynamodbCacheEntries extends LitElement {

    static styles = css`
        :host {
            display: flex;
            flex-direction: column;
            gap: var(--lumo-space-s);
        }
        .note {
            color: var(--lumo-secondary-text-color);
            font-size: var(--lumo-font-size-s);
        }
        .problem {
            color: var(--lumo-error-text-color);
            background: var(--lumo-error-color-10pct);
            border-radius: var(--lumo-border-radius-m);
            padding: var(--lumo-space-s) var(--lumo-space-m);
        }
        .empty {
            color: var(--lumo-secondary-text-color);
            padding: var(--lumo-space-xl);
            text-align: center;
        }
        .key {
            font-family: monospace;
            overflow-wrap: anywhere;
            white-space: normal;
        }
        .type {
            color: var(--lumo-tertiary-text-color);
            font-size: var(--lumo-font-size-xs);
            margin-left: var(--lumo-space-s);
        }
        .tag {
            color: var(--lumo-primary-text-color);
            background: var(--lumo-primary-color-10pct);
            border-radius: var(--lumo-border-radius-s);
            font-size: var(--lumo-font-size-xs);
            margin-left: var(--lumo-space-s);
            padding: 0 var(--lumo-space-xs);
        }
        .paging {
            display: flex;
            align-items: center;
            gap: var(--lumo-space-s);
        }
    `;

    static properties = {
        namespace: { type: String },
        cache: { type: String },
        _page: { state: true },
        _starts: { state: true },
        _shown: { state: true },
        _value: { state: true }
    };

    constructor() {
        super();
        this._page = null;
        // Where this page begins, and before it where those begin that came before.
        this._starts = [null];
        this._shown = null;
        this._value = null;
        this._request = 0;
    }

    willUpdate(changed) {
        if (changed.has('namespace')) {
            this.jsonRpc = new JsonRpc(this.namespace);
        }
        if (changed.has('cache')) {
            this._starts = [null];
            this._shown = null;
            this.reload();
        }
    }

    reload() {
        const start = this._starts.at(-1);
        // Answers come in any order: only that of the last request is wanted.
        const request = ++this._request;
        this._page = null;
        this.jsonRpc.entries({
            cache: this.cache,
            afterPartitionKey: start?.partitionKey,
            afterSortKey: start?.sortKey
        }).then(answer => {
            if (this._request === request) {
                this._page = answer.result;
            }
        }).catch(failure => {
            if (this._request === request) {
                this._page = { entries: [], passedOver: 0, problem: messageOf(failure) };
            }
        });
    }

    _next() {
        this._starts = [...this._starts, this._page.next];
        this.reload();
    }

    _previous() {
        this._starts = this._starts.slice(0, -1);
        this.reload();
    }

    _look(entry) {
        this._shown = entry;
        this._value = null;
        this.jsonRpc.value({ cache: this.cache, id: entry.id }).then(answer => {
            if (this._shown === entry) {
                this._value = answer.result;
            }
        }).catch(failure => {
            if (this._shown === entry) {
                this._value = { type: '', text: '', note: messageOf(failure) };
            }
        });
    }

    _invalidate(entry) {
        const cache = this.cache;
        this._shown = null;
        this.jsonRpc.invalidate({ cache: cache, id: entry.id }).then(answer => {
            if (answer.result.problem) {
                notifier.showErrorMessage(answer.result.problem, null, 15);
            } else {
                notifier.showInfoMessage(answer.result.done, null);
            }
            if (this.cache === cache) {
                this.reload();
            }
            this.dispatchEvent(new CustomEvent('changed'));
        }).catch(failure => notifier.showErrorMessage(messageOf(failure), null, 15));
    }

    render() {
        return html`
            <div class="note">Listing scans the table, 1 read unit for each 4 KB of it, and reads each entry that it finds.
                It changes nothing, and counts as no hit.</div>
            ${this._renderPage()}
            ${this._renderValue()}`;
    }

    _renderPage() {
        if (this._page === null) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        if (this._page.problem) {
            return html`<div class="problem">${this._page.problem}</div>
                <div class="note">The caches go on without their table: each call loads. See that DynamoDB can be reached:
                    <code>quarkus.dynamodb.endpoint-override</code>, <code>quarkus.dynamodb.aws.region</code>, the credentials, and
                    <code>quarkus.cache.dynamodb.table.name</code>; the log of the start-up says more. Then refresh.</div>`;
        }
        return html`${this._page.entries.length === 0 ? this._renderEmpty() : this._renderEntries()}${this._renderPaging()}`;
    }

    _renderEmpty() {
        return html`<div class="empty">${this._page.next || this._starts.length > 1 ? 'No entries in this part of the table.'
            : 'No entries. Call what fills the cache, and refresh.'}</div>`;
    }

    _renderEntries() {
        return html`
            <vaadin-grid theme="no-border compact wrap-cell-content" all-rows-visible .items="${this._page.entries}">
                <vaadin-grid-column header="Key" flex-grow="1"
                    ${columnBodyRenderer(entry => this._renderKey(entry), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Size" text-align="end" width="100px" flex-grow="0"
                    ${columnBodyRenderer(entry => html`${entry.facts ? bytes(entry.facts.size) : ''}`, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Age" text-align="end" width="120px" flex-grow="0"
                    ${columnBodyRenderer(entry => html`${entry.facts ? duration(entry.facts.age) : ''}`, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Expires in" text-align="end" width="120px" flex-grow="0"
                    ${columnBodyRenderer(entry => html`${entry.facts ? expiry(entry.facts) : ''}`, [])}></vaadin-grid-column>
                <vaadin-grid-column header="" text-align="end" width="240px" flex-grow="0"
                    ${columnBodyRenderer(entry => this._renderActions(entry), [])}></vaadin-grid-column>
            </vaadin-grid>`;
    }

    // Keys and values are whatever the application was given: they are text here, and never markup.
    _renderKey(entry) {
        return html`<span class="key" title="${entry.id}">${entry.key.text}</span><span class="type">${entry.key.type}</span>
            ${entry.facts?.tags.map(tag => html`<span class="tag">${tag}</span>`) ?? ''}
            ${entry.problem ? html`<div class="note">It cannot be read: ${entry.problem}</div>` : ''}`;
    }

    _renderActions(entry) {
        return html`
            <vaadin-button theme="small tertiary" class="look" @click="${() => this._look(entry)}">
                <vaadin-icon icon="font-awesome-solid:eye" slot="prefix"></vaadin-icon>Value
            </vaadin-button>
            <vaadin-button theme="small tertiary error" class="invalidate" @click="${() => this._invalidate(entry)}">
                <vaadin-icon icon="font-awesome-solid:trash" slot="prefix"></vaadin-icon>Invalidate
            </vaadin-button>`;
    }

    _renderPaging() {
        const over = this._page.passedOver;
        return html`
            <div class="paging">
                ${this._starts.length > 1 || this._page.next ? html`
                    <vaadin-button theme="small" id="previous" ?disabled="${this._starts.length === 1}"
                        @click="${() => this._previous()}">Previous</vaadin-button>
                    <span class="note">page ${this._starts.length}</span>
                    <vaadin-button theme="small" id="next" ?disabled="${!this._page.next}"
                        @click="${() => this._next()}">Next</vaadin-button>` : ''}
                ${over > 0 ? html`<span class="note">${over} more ${over === 1 ? 'is' : 'are'} in the table, but expired,
                    invalidated, or being loaded.</span>` : ''}
            </div>`;
    }

    _renderValue() {
        return html`
            <vaadin-dialog .opened="${this._shown !== null}" resizable draggable width="min(60em, 90vw)"
                @opened-changed="${event => {
                    if (!event.detail.value) {
                        this._shown = null;
                    }
                }}"
                ${dialogHeaderRenderer(() => html`
                    <span style="flex: 1; font-family: monospace; overflow: hidden; text-overflow: ellipsis"
                        >${this._shown?.key.text}</span>
                    <vaadin-button theme="small tertiary" aria-label="Close" @click="${() => this._shown = null}">
                        <vaadin-icon icon="font-awesome-solid:xmark"></vaadin-icon>
                    </vaadin-button>`, [this._shown])}
                ${dialogRenderer(() => this._renderText(), [this._shown, this._value])}>
            </vaadin-dialog>`;
    }

    _renderText() {
        const secondary = 'color: var(--lumo-secondary-text-color); font-size: var(--lumo-font-size-s)';
        if (this._value === null) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        return html`
            <div style="${secondary}">${this._value.type}</div>
            ${this._value.note ? html`<div style="${secondary}">${this._value.note}</div>` : ''}
            <pre id="value" style="white-space: pre-wrap; overflow-wrap: anywhere; margin: var(--lumo-space-s) 0 0"
                >${this._value.text}</pre>`;
    }
}
function expiry(facts) {
    return facts.expiresIn === undefined || facts.expiresIn === null ? 'never' : duration(facts.expiresIn);
}

customElements.define('qwc-dynamodb-cache-entries', QwcDynamodbCacheEntries);
