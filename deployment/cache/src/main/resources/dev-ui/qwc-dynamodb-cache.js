import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { connectionState } from 'connection-state';
import { JsonRpc } from 'jsonrpc';
import { notifier } from 'notifier';
import '@vaadin/button';
import '@vaadin/confirm-dialog';
import '@vaadin/grid';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import '@vaadin/tabs';
import '@vaadin/tabsheet';
import { hitRate, messageOf, units } from './dynamodb-cache-text.js';
import './qwc-dynamodb-cache-entries.js';
import './qwc-dynamodb-cache-settings.js';

/** How often the counts are asked for, in milliseconds. That asks nothing of a table. */
const PAUSE = 2000;

/** The caches in DynamoDB, and what there is to know of the one that is selected. */
export class QwcDynamodbCache extends QwcHotReloadElement {

    jsonRpc = new JsonRpc(this);
    // What is asked all the time would hide what else is in the log of the page.
    counts = new JsonRpc(this, false);

    static styles = css`
        :host {
            display: flex;
            flex-direction: column;
            gap: var(--lumo-space-m);
            padding: 0 var(--lumo-space-m) var(--lumo-space-m);
            height: 100%;
            box-sizing: border-box;
            overflow: auto;
        }
        .caches {
            flex: none;
        }
        .caches::part(cell) {
            cursor: pointer;
        }
        .heading {
            display: flex;
            align-items: center;
            gap: var(--lumo-space-m);
            flex-wrap: wrap;
        }
        h3 {
            margin: 0;
        }
        .fact {
            color: var(--lumo-secondary-text-color);
            font-size: var(--lumo-font-size-s);
        }
        .fact b {
            color: var(--lumo-body-text-color);
            font-weight: 500;
        }
        .push {
            margin-left: auto;
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
        vaadin-tabsheet {
            flex: none;
        }
        vaadin-tabsheet::part(content) {
            padding: var(--lumo-space-s) 0;
            /* The page scrolls. */
            overflow: hidden;
        }
        table {
            border-collapse: collapse;
        }
        td, th {
            text-align: left;
            padding: var(--lumo-space-xs) var(--lumo-space-l) var(--lumo-space-xs) 0;
        }
        .number {
            text-align: right;
            font-variant-numeric: tabular-nums;
        }
    `;

    static properties = {
        _caches: { state: true },
        _selected: { state: true },
        _details: { state: true },
        _generation: { state: true },
        _asking: { state: true },
        _problem: { state: true }
    };

    constructor() {
        super();
        this._caches = null;
        this._selected = null;
        this._details = null;
        this._generation = null;
        this._asking = false;
        this._problem = null;
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
        this._timer = setInterval(() => {
            if (connectionState.current.isConnected) {
                this._count();
            }
        }, PAUSE);
    }

    disconnectedCallback() {
        clearInterval(this._timer);
        super.disconnectedCallback();
    }

    /** Also when the application has started anew. The list stays as it is: to make another one costs a scan. */
    hotReload() {
        this._count().then(() => this._select(this._selected ?? this._caches?.[0]?.name ?? null));
    }

    _count() {
        return this.counts.caches().then(answer => {
            this._caches = answer.result;
            this._problem = null;
            if (!this._caches.some(cache => cache.name === this._selected)) {
                this._selected = null;
            }
        }).catch(failure => {
            this._problem = messageOf(failure);
        });
    }

    _select(name) {
        this._selected = name;
        this._details = null;
        this._generation = null;
        if (name !== null) {
            this._describe();
        }
    }

    _refresh() {
        this._describe();
        this.renderRoot.querySelector('qwc-dynamodb-cache-entries')?.reload();
    }

    /** All but its entries, which are listed where a cache is shown that was not. */
    _describe() {
        const name = this._selected;
        this._count();
        this.jsonRpc.details({ cache: name }).then(answer => {
            if (this._selected === name) {
                this._details = answer.result;
            }
        }).catch(failure => notifier.showErrorMessage(messageOf(failure), null, 15));
        this.jsonRpc.generation({ cache: name }).then(answer => {
            if (this._selected === name) {
                this._generation = answer.result;
            }
        }).catch(failure => {
            if (this._selected === name) {
                this._generation = { problem: messageOf(failure) };
            }
        });
    }

    _invalidateAll() {
        this._asking = false;
        this.jsonRpc.invalidateAll({ cache: this._selected }).then(answer => {
            if (answer.result.problem) {
                notifier.showErrorMessage(answer.result.problem, null, 15);
            } else {
                notifier.showInfoMessage(answer.result.done, null);
            }
            this._refresh();
        }).catch(failure => notifier.showErrorMessage(messageOf(failure), null, 15));
    }

    render() {
        if (this._problem) {
            return html`<div class="problem">${this._problem}</div>`;
        }
        if (this._caches === null) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        if (this._caches.length === 0) {
            return html`<div class="empty">No cache of this application is in DynamoDB. Annotate a method with
                <code>@CacheResult</code>, and see that neither <code>quarkus.cache.type</code> nor
                <code>quarkus.cache.enabled</code> says otherwise.</div>`;
        }
        return html`${this._renderCaches()}${this._selected === null ? '' : this._renderSelected()}`;
    }

    _renderCaches() {
        const number = (header, text) => html`<vaadin-grid-column header="${header}" text-align="end" auto-width flex-grow="0"
                ${columnBodyRenderer(cache => html`<span class="number">${text(cache)}</span>`, [])}></vaadin-grid-column>`;
        return html`
            <vaadin-grid class="caches" theme="no-border compact row-stripes" all-rows-visible .items="${this._caches}"
                    item-id-path="name"
                    .selectedItems="${this._caches.filter(cache => cache.name === this._selected)}"
                    @active-item-changed="${event => this._activated(event.detail.value)}">
                <vaadin-grid-column header="Cache" auto-width
                    ${columnBodyRenderer(cache => html`<b data-cache="${cache.name}">${cache.name}</b>`, [])}>
                </vaadin-grid-column>
                <vaadin-grid-column header="Table" path="table" auto-width></vaadin-grid-column>
                ${number('Hit rate', cache => hitRate(cache.hitRate))}
                ${number('Hits', cache => cache.hits)}
                ${number('Misses', cache => cache.misses)}
                ${number('Loads', cache => cache.loads)}
                ${number('Puts', cache => cache.puts)}
                ${number('Read units', cache => units(cache.readUnits))}
                ${number('Write units', cache => units(cache.writeUnits))}
            </vaadin-grid>`;
    }

    _activated(cache) {
        // Null where the active one is clicked again: it stays.
        if (cache && cache.name !== this._selected) {
            this._select(cache.name);
        }
    }

    _renderSelected() {
        const cache = this._caches.find(each => each.name === this._selected);
        return html`
            <div class="heading">
                <h3>${cache.name}</h3>
                ${this._renderGeneration()}
                <span class="fact">version <b>${cache.version}</b></span>
                ${cache.prefix ? html`<span class="fact">prefix <b>${cache.prefix}</b></span>` : ''}
                <vaadin-button class="push" theme="small" id="refresh" @click="${() => this._refresh()}">
                    <vaadin-icon icon="font-awesome-solid:rotate" slot="prefix"></vaadin-icon>Refresh
                </vaadin-button>
                <vaadin-button theme="small error" id="invalidate-all" @click="${() => this._asking = true}">
                    <vaadin-icon icon="font-awesome-solid:broom" slot="prefix"></vaadin-icon>Invalidate all
                </vaadin-button>
            </div>
            <vaadin-tabsheet>
                <vaadin-tabs slot="tabs">
                    <vaadin-tab id="entries">Entries</vaadin-tab>
                    <vaadin-tab id="settings">Settings</vaadin-tab>
                    <vaadin-tab id="units">Units spent</vaadin-tab>
                </vaadin-tabs>
                <div tab="entries">
                    <qwc-dynamodb-cache-entries namespace="${this.jsonRpc.getExtensionName()}" cache="${cache.name}"
                        @changed="${() => this._count()}"></qwc-dynamodb-cache-entries>
                </div>
                <div tab="settings">
                    <qwc-dynamodb-cache-settings .settings="${this._details?.settings ?? []}"></qwc-dynamodb-cache-settings>
                </div>
                <div tab="units">${this._renderUnits()}</div>
            </vaadin-tabsheet>
            <vaadin-confirm-dialog header="Invalidate all entries of '${cache.name}'?" confirm-text="Invalidate all"
                    confirm-theme="error primary" cancel-button-visible .opened="${this._asking}"
                    @confirm="${() => this._invalidateAll()}" @cancel="${() => this._asking = false}">
                Whoever uses this table loses them, too.
            </vaadin-confirm-dialog>`;
    }

    _renderGeneration() {
        if (this._generation === null) {
            return '';
        }
        if (this._generation.problem) {
            return html`<span class="fact" title="${this._generation.problem}">generation <b>unknown</b></span>`;
        }
        return html`<span class="fact" title="Invalidating all entries counts it on; entries of an earlier one are misses">
            generation <b>${this._generation.generation ?? 'not begun'}</b></span>`;
    }

    _renderUnits() {
        const spent = this._details?.spent ?? [];
        if (spent.length === 0) {
            return html`<div class="empty">The application has not spent any units on this cache yet.</div>`;
        }
        return html`
            <table>
                <tr><th>Request</th><th class="number">Read units</th><th class="number">Write units</th></tr>
                ${spent.map(each => html`<tr>
                    <td>${each.request}</td>
                    <td class="number">${each.kind === 'read' ? units(each.units) : ''}</td>
                    <td class="number">${each.kind === 'write' ? units(each.units) : ''}</td>
                </tr>`)}
            </table>
            <p class="fact">As DynamoDB tells them, since the application has started; with what this page has asked of the table.</p>`;
    }
}
customElements.define('qwc-dynamodb-cache', QwcDynamodbCache);
