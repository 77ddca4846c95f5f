// Made by `npm run types` from the OpenAPI document of the service. Do not change it by hand.

export interface paths {
    "/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate an arrangement under one policy
         * @description Answers the budget statement: line by line what is left, the status, what is to be paid, what to mind and what could be done, each with the rule behind it. The version in force on the arrangement's date applies, unless the name of the policy pins one (`archipel@2013-10-21`) or a text comes with it. The same request gives the same bytes.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate many arrangements, line by line
         * @description Each line that is sent is the body of an evaluation, as JSON. Each has a line in the answer, in order: `{ "index": 0, "statement": … }` or `{ "index": 0, "problem": … }`, with what that evaluation alone would be answered. The last line is `{ "done": 2, "failed": 0 }`: without it the batch was not worked out to its end. Read while you send: lines are not taken while their answers are not.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["evaluateBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare policies on one arrangement
         * @description Puts one arrangement to several policies, or to all: the statements side by side, common scales, the differences, who pays what, and an account from one balance to another. A policy that cannot be applied has a `problem` where its `statement` would stand.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work out a course month by month
         * @description A client's course under one policy: what was saved, what lapsed, who paid.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["bookLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare policies on one course
         * @description A client's course under several policies, or all, month by month and in total.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["compareLedgers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the text of a policy
         * @description Answers everything that is wrong or remarkable in it, each with its place and the mend. A text with errors is no error of the request.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["checkPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Format the text of a policy, or translate it
         * @description Answers the text as the formatter writes it: in its own spelling, or with its keywords in the other language. Nothing of what it says is lost. A text that cannot be read is no error of the request: its diagnostics are answered instead.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["formatPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/example-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the examples that stand in a policy
         * @description Answers for each example whether it comes out as expected, and what was found where it does not. Those of a text with errors do not run; its diagnostics are answered.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["runExamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what may be written at a place
         * @description Answers the keywords that the grammar lets stand at a place of a text, in its spelling, and the names that may: those that it declares, and those of the catalogue. Each says what it replaces. Places are counted in bytes of UTF-8, as in the `span` of a diagnostic.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["completePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what stands at a place
         * @description Answers what the name at a place of a text is, its unit, its label in both languages and where it is declared; of a keyword its spelling in both languages and what it is for. Places are counted in bytes of UTF-8.
         *
         *     Who may: evaluator, policy-owner, administrator.
         */
        post: operations["hoverPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organisations
         * @description Every organisation with its versions, and what its policy in force today is called.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the policy in force
         * @description The version in force today, or on a date: as structure, or as text for who prefers `text/plain` in `Accept`.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an arrangement needs
         * @description JSON Schema (2020-12) of the arrangement that the policy in force needs: its facts, typed and required, its services, its roles.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readArrangementSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a policy
         * @description Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one version of a policy
         * @description As structure, or as text for who prefers `text/plain` in `Accept`.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readVersion"];
        /**
         * Publish a version
         * @description The text is checked first. What is published never changes: the same text again changes nothing, another text for the same date is a conflict. Whoever does not know whether it arrived sends it again.
         *
         *     Who may: policy-owner (of the own organisation).
         */
        put: operations["publishVersion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what can be spoken of
         * @description The shared catalogue: indications, services with what each is measured in, categories, roles, performers and signers, with their labels in both languages. What a policy asks to know of a client besides is in its schema.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the policies side by side
         * @description The policies in force today, or on a date, on the five dimensions of the evaluation; every sentence in both languages, with its rules.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what units are worth
         * @description What an hour costs in each policy's own unit, in minutes and in euros, as far as the policy says.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions/{date}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft
         * @description Who may: policy-owner (of the own organisation).
         */
        get: operations["readDraft"];
        /**
         * Write a draft
         * @description It may still have errors: they are told, and it is kept.
         *
         *     Who may: policy-owner (of the own organisation).
         */
        put: operations["writeDraft"];
        post?: never;
        /**
         * Throw a draft away
         * @description Who may: policy-owner (of the own organisation).
         */
        delete: operations["dropDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions/{date}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a date's versions
         * @description The draft without its text, and every text that was published for the date.
         *
         *     Who may: policy-owner (of the own organisation).
         */
        get: operations["readHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions/{date}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a version that another published
         * @description Who published a text cannot approve it: two keys of one holder are one pair of eyes.
         *
         *     Who may: policy-owner (of the own organisation).
         */
        post: operations["approveVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{organisation}/versions/{date}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a version
         * @description It is not applied any more. What it said stays, and may be asked with `knownOn`.
         *
         *     Who may: policy-owner (of the own organisation).
         */
        post: operations["withdrawVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys
         * @description Those of the caller's organisation, or all. No answer shows a key's secret.
         *
         *     Who may: administrator (of the own organisation).
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Hand out a key
         * @description The key is shown once: only its hash is kept. From the first key on, everybody needs one.
         *
         *     Who may: administrator (of the own organisation).
         */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description Who may: administrator (of the own organisation).
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description What happened to rules and keys, and what was refused, as a chain: each row has the hash of the row before it. Evaluations are not in it; they are not stored.
         *
         *     Who may: administrator (of the own organisation).
         */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document
         * @description Open to all, from any page: how to call the service is no secret.
         */
        get: operations["readOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this document as a page */
        get: operations["readDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether the service lives */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether requests should come here
         * @description Where they should not, the problem lists why: something that the service needs, or its end.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read counts, as Prometheus does
         * @description By the template of a route; never by anything that a client sent.
         *
         *     Who may: reader, evaluator, policy-owner, administrator.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description From one balance to another. */
        Account: {
            /** @description The policy it starts from. */
            from: string;
            /** @description The policy it leads to. */
            to: string;
            /** @description What it is kept in: `share_of_budget`, or per week a unit such as `EUR`. */
            kept_in: string;
            /** @description Who says what a unit of each is in euros, where that was needed. */
            by?: string[] | null;
            /** @description The balance it starts from. */
            opening: string;
            /** @description The balance it leads to: the opening and every change. */
            closing: string;
            /**
             * @description Rule by rule. A change is the difference of two running balances as they are shown, so that what is
             *     shown adds up.
             */
            steps: components["schemas"]["AccountStep"][];
            /** @description What it comes to. */
            message: string;
        };
        /** @description One rule's part in the difference. */
        AccountStep: {
            /** @description The kind of line. */
            kind: string;
            /** @description The id of the line. */
            id: string;
            /** @description What a person calls it. */
            label: string;
            /** @description What it moves where the account starts; null where that policy has no such rule or does not offer it. */
            from: string | null;
            /** @description What it moves where the account leads. */
            to: string | null;
            /** @description Where either is null: `no_such_rule`, or `not_to_be_had`. */
            from_absent?: string | null;
            /** @description The same where the account leads. */
            to_absent?: string | null;
            /** @description By how much the balance moves. */
            change: string;
            /** @description The balance after it. */
            running: string;
            /** @description The same in a sentence. */
            message: string;
            /** @description The rules on both sides. */
            because: components["schemas"]["Because"];
        };
        /**
         * @description Something that is to be done for the client. A service that is measured in time needs `minutes`, `times` and
         *     `per`; pieces need `times` and `per`; a subscription neither; a quoted service `quote` and `per`.
         */
        Activity: {
            /** @description A name of your own for it, unique in the arrangement. No name or number of a person. */
            id: string;
            /** @description A service of the catalogue, such as `personal_care`. */
            service: string;
            /** @description What to call it on the statement: one line. */
            label?: string;
            /** @description Minutes each time. */
            minutes?: number;
            /** @description How often. */
            times?: components["schemas"]["Times"];
            /** @description The period that `times` or `quote` is for. */
            per?: components["schemas"]["Period"];
            /** @description How many people at once; one where nothing is said. */
            staff?: number;
            /** @description Who does it; without, the policy's order decides among `able`. */
            by?: components["schemas"]["Performer"];
            /** @description The role of staff, such as `carer`, where the price depends on it. */
            role?: string;
            /** @description Who could do it. */
            able?: components["schemas"]["Performer"][];
            /** @description Who consented: `client` or `representative`. */
            consent?: string;
            /** @description What is quoted for it, in euros: a decimal in text. */
            quote?: string;
            /**
             * @description `client` where he buys it privately: it then costs no budget.
             * @enum {string}
             */
            paid_by?: "client";
            /** @description Whether the organisation cannot do it. */
            provider_unable?: boolean;
        };
        /** @description What was agreed. */
        Agreement: {
            /**
             * Format: date
             * @description The day it was signed.
             */
            signed_on: string;
            /** @description Who signed. */
            signed?: string[];
            /**
             * Format: date
             * @description First day; without, when the policy has it begin.
             */
            from?: string;
            /**
             * Format: date
             * @description Last day.
             */
            until?: string;
            /** @description What is to be done. */
            activities?: components["schemas"]["SignedActivity"][];
            /** @description How much care time performers have. */
            capacity?: components["schemas"]["Capacity"];
        };
        /** @description Which version applied, and when. */
        Applied: {
            /** @description First day in force. */
            in_force_from: string;
            /** @description The hash of its text. */
            sha256: string;
            /** @description First day it applied in the span. */
            from: string;
            /** @description Last day. */
            until: string;
        };
        /** @description An approval of a text that its approver read. */
        Approval: {
            /** @description The SHA-256 of the text, as its publication told it. */
            sha256: string;
        };
        /**
         * @description What is arranged for a client on a date. Which facts, roles and consents are needed is up to the policy: ask
         *     for its schema.
         */
        Arrangement: {
            /**
             * Format: date
             * @description The date it is for: it selects the version of the policy.
             */
            on: string;
            /** @description The client, without a name or number of any kind. */
            client: components["schemas"]["Client"];
            /** @description What is to be done. */
            activities?: components["schemas"]["Activity"][];
            /** @description How much care time performers have; unlimited where nothing is said. */
            capacity?: components["schemas"]["Capacity"];
            /** @description Who signed: `client`, `representative`, `supporter`, `contact_carer`. */
            signed?: string[];
        };
        /** @description An assumption that a statement rests on. */
        Assumption: {
            /** @description What is assumed. */
            what: string;
            /** @description Why. */
            why: string;
            /** @description Line and column in the policy text. */
            at: string;
        };
        /** @description A page of the audit trail. */
        AuditPage: {
            /** @description Rows, first to last. */
            rows: components["schemas"]["AuditRow"][];
            /** @description Ask for `after` this place to read on; null where this is the end. */
            next: number | null;
        };
        /** @description One row of the audit trail. */
        AuditRow: {
            /** @description Its place, from 1. */
            seq: number;
            /** @description When. */
            at: string;
            /** @description Who. */
            by: string;
            /** @description The person or system behind it. */
            holder: string;
            /** @description What kind of happening. */
            kind: string;
            /** @description What happened. Texts of policies are left out; their SHA-256 stands here. */
            what: unknown;
            /** @description The hash of the row before it. */
            previous: string;
            /** @description The hash of this row. */
            hash: string;
        };
        /** @description The rules on both sides of a step. */
        Because: {
            /** @description Where the account starts. */
            from: components["schemas"]["Rule"][];
            /** @description Where it leads. */
            to: components["schemas"]["Rule"][];
        };
        /** @description Something with a name, or a code, and a label. */
        Called: {
            /** @description Its name in requests, answers and policies. */
            name: string;
            /** @description What a person calls it. */
            label: components["schemas"]["Text"];
        };
        /** @description How much care time performers have. */
        Capacity: {
            /** @description The client. */
            self?: components["schemas"]["Minutes"];
            /** @description Family and friends. */
            network?: components["schemas"]["Minutes"];
            /** @description Volunteers. */
            volunteer?: components["schemas"]["Minutes"];
            /** @description The organisation. */
            provider?: components["schemas"]["Minutes"];
            /** @description Others who are paid. */
            external?: components["schemas"]["Minutes"];
        };
        /** @description What every arrangement and every policy may speak of. */
        Catalogue: {
            /** @description Its title. */
            title: components["schemas"]["Text"];
            /**
             * Format: date
             * @description First day in force.
             */
            in_force_from: string;
            /** @description The SHA-256 of its text, as receipts have it. */
            sha256: string;
            /** @description The laws of an indication. */
            laws: components["schemas"]["Called"][];
            /** @description The forms of delivery of an indication. */
            deliveries: components["schemas"]["Called"][];
            /** @description Every indication that can occur. */
            indications: components["schemas"]["CatalogueIndication"][];
            /** @description The categories of services. */
            categories: components["schemas"]["Called"][];
            /** @description The services. */
            services: components["schemas"]["CatalogueService"][];
            /** @description Who may do an activity, from nearest to the client on. */
            performers: components["schemas"]["Called"][];
            /** @description The roles of staff. */
            roles: components["schemas"]["Called"][];
            /** @description Who signs and consents. */
            signers: components["schemas"]["Called"][];
            /** @description The periods that something may be per. */
            periods: components["schemas"]["Called"][];
        };
        /** @description An indication that can occur. */
        CatalogueIndication: {
            /** @description All of it, as `Wlz VPT 4`. */
            name: string;
            /** @description The law. */
            law: string;
            /** @description The form of delivery; null under Wmo and Zvw. */
            delivery: string | null;
            /** @description The profile; null under Wmo and Zvw. */
            profile: string | null;
        };
        /** @description A service. */
        CatalogueService: {
            /** @description Its name in requests, answers and policies. */
            name: string;
            /** @description What a person calls it. */
            label: components["schemas"]["Text"];
            /** @description The name of its category. */
            category: string;
            /**
             * @description What it is measured in, which decides what an activity must say: `time` (minutes, times, per), `pieces`
             *     (times, per), `period` (neither), `quotes` (quote, per).
             * @enum {string}
             */
            measured_in: "time" | "pieces" | "period" | "quotes";
        };
        /** @description The client, as far as the rules look at him. */
        Client: {
            /** @description What the client is entitled to. */
            indication: components["schemas"]["Indication"];
            /** @description What the policy asks to know, by name. */
            facts?: {
                [key: string]: components["schemas"]["Fact"];
            };
            /** @description What the budget starts with, when the contracted figure is known. */
            tariff?: components["schemas"]["Tariff"];
        };
        /** @description One policy: its statement, or why there is none. */
        ComparedColumn: {
            /** @description The organisation and the version, as `amsta@2018-06-01`; the name as asked where none is in force. */
            policy: string;
            /** @description What a person calls it. */
            name: string;
            /** @description The statement. */
            statement?: components["schemas"]["Statement"] | null;
            /** @description Why it could not be applied. */
            problem?: components["schemas"]["Problem"] | null;
        };
        /** @description One policy. */
        ComparedLedger: {
            /** @description The policy as asked. */
            policy: string;
            /** @description What a person calls it. */
            name: string;
            /** @description Its ledger. */
            ledger?: components["schemas"]["Ledger"] | null;
            /** @description Why it could not be applied. */
            problem?: components["schemas"]["Problem"] | null;
        };
        /** @description The policies side by side. */
        Comparison: {
            /** @description Each policy's statement, or why there is none. */
            policies: components["schemas"]["ComparedColumn"][];
            /** @description By the name of a scale, every policy with its value or why it has none. */
            scales: {
                [key: string]: components["schemas"]["Scale"][];
            };
            /** @description Where one policy says something else than the others. */
            differences: components["schemas"]["Difference"][];
            /** @description Who pays what under each policy. */
            who_pays: components["schemas"]["Payers"][];
            /** @description From the balance of the first policy to that of each other, rule by rule. */
            accounts: components["schemas"]["Account"][];
            /** @description Under which organisation the client is better off, best first. */
            standing: components["schemas"]["Standing"][];
            /** @description What the order of the standing rests on. */
            standing_rests_on: string;
            /** @description What the pilot counts an hour or a point for, where he does. */
            yardstick?: components["schemas"]["YardstickUsed"] | null;
            /** @description What was given and no compared policy had a use for. */
            unused: string[];
            /** @description What it was made from: the whole request. */
            receipt: components["schemas"]["WideReceipt"];
        };
        /** @description An arrangement, and the policies to put it to. */
        ComparisonRequest: {
            /** @description Organisations, or versions as `archipel@2013-10-21`; without, every organisation. */
            policies?: string[];
            /** @description The arrangement. */
            arrangement: components["schemas"]["Arrangement"];
            /** @description Facts for one policy, by its name; they join the arrangement's own. */
            facts?: {
                [key: string]: {
                    [key: string]: components["schemas"]["Fact"];
                };
            };
            /** @description What one policy's budget starts with, by its name. */
            tariffs?: {
                [key: string]: components["schemas"]["Tariff"];
            };
            /** @description What an hour or a point counts for, where a policy does not say. */
            yardstick?: components["schemas"]["Yardstick"];
            /** @description The policy that accounts start from; without, the first. */
            baseline?: string;
        };
        /** @description Something that may be written. */
        Completion: {
            /** @description What to write. */
            text: string;
            /** @description What it is: `keyword`, `fact`, `service`, … */
            kind: string;
            /** @description What a person calls it; for a keyword what it is for; null where nobody says. */
            label: components["schemas"]["InBoth"] | null;
            /** @description What its values are in; null where it has none, or that is not known. */
            unit: components["schemas"]["InBoth"] | null;
            /** @description What it is to be written in place of. */
            span: components["schemas"]["Span"];
        };
        /** @description What may be written at a place. */
        Completions: {
            /** @description Each, those first that belong most to the place. */
            completions: components["schemas"]["Completion"][];
        };
        /** @description A client's course over a span of dates. */
        Course: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day; thirty years at most.
             */
            until: string;
            /**
             * Format: date
             * @description The day the client came to live there, where that is not the first.
             */
            moved_on?: string;
            /** @description The client. */
            client: components["schemas"]["CourseClient"];
            /** @description What was agreed, in order of signing. */
            agreements?: components["schemas"]["Agreement"][];
            /** @description What happened. */
            events?: components["schemas"]["Event"][];
            /** @description What the client has on the first day. */
            opening?: components["schemas"]["Opening"];
        };
        /** @description The client of a course. */
        CourseClient: {
            /** @description What the policy asks to know, by name. */
            facts?: {
                [key: string]: components["schemas"]["Fact"];
            };
            /** @description What the client is entitled to, one after another, without gaps. */
            indications: components["schemas"]["HeldIndication"][];
        };
        /** @description Where a name is declared. */
        Declared: {
            /**
             * @description In the text itself, or in the shared catalogue.
             * @enum {string}
             */
            within: "text" | "catalogue";
            /** @description The place of the name there; null for the catalogue. */
            span: components["schemas"]["Span"] | null;
            /** @description The first line of what declares it; null for the catalogue. */
            line: string | null;
        };
        /** @description A diagnostic. */
        Diagnostic: {
            /** @description What kind; stable. */
            code: string;
            /**
             * @description `error` or `warning`.
             * @enum {string}
             */
            severity: "error" | "warning";
            /** @description What is wrong. */
            message: string;
            /** @description What to do. */
            help: string | null;
            /** @description Where. */
            span: components["schemas"]["Span"];
            /** @description Other places that have to do with it. */
            related?: components["schemas"]["Related"][];
        };
        /** @description The answer to a check. */
        Diagnostics: {
            /** @description Every diagnostic. */
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        /** @description What one policy says where another says something else. */
        Difference: {
            /** @description The activity that it is about. */
            activity?: string | null;
            /** @description What kind; stable. */
            what: string;
            /** @description The policy that says so. */
            policy: string;
            /** @description The same in a sentence. */
            message: string;
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
        };
        /** @description A draft. */
        Draft: {
            /** @description Whose. */
            organisation: string;
            /** @description The day that it is to be in force from. */
            in_force_from: string;
            /**
             * @description Always `draft`.
             * @enum {string}
             */
            state: "draft";
            /** @description When it was last written, and by whom. */
            written: components["schemas"]["Stamp"];
            /** @description Its text. */
            source: string;
        };
        /** @description Something that the support instrument asks. */
        Duty: {
            /** @description Its name in the policy. */
            name: string;
            /** @description What a person calls it. */
            label: string;
            /** @description First day on which it can be done. */
            from: string | null;
            /** @description Last day on which it should be done. */
            due: string | null;
            /** @description Whether that day is about so, not exactly. */
            about: boolean;
            /** @description The day on which it was done. */
            done_on: string | null;
            /**
             * @description How it stands.
             * @enum {string}
             */
            state: "done" | "done_late" | "overdue" | "skipped" | "ahead" | "standing" | "unknown";
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
        };
        /** @description A text that was published for a date, and how far it is. */
        Edition: {
            /** @description Whose. */
            organisation: string;
            /** @description First day in force. */
            in_force_from: string;
            /** @description The SHA-256 of its text. */
            sha256: string;
            /**
             * @description `awaits-approval`, `published` or `withdrawn`.
             * @enum {string}
             */
            state: "awaits-approval" | "published" | "withdrawn";
            /** @description When it was published, and by whom. */
            published: components["schemas"]["Stamp"];
            /** @description Whether another policy owner must approve it before it holds. */
            needs_approval: boolean;
            /** @description When it was approved, and by whom. */
            approved: components["schemas"]["Stamp"] | null;
            /** @description When it was withdrawn, by whom and why. */
            withdrawn: components["schemas"]["Withdrawn"] | null;
        };
        /** @description Care minutes per week by performer. */
        Effort: {
            /** @description The client. */
            self: string;
            /** @description Family and friends. */
            network: string;
            /** @description Volunteers. */
            volunteer: string;
            /** @description The organisation. */
            provider: string;
            /** @description Others who are paid. */
            external: string;
        };
        /** @description An arrangement, and the policy to put it to: a published one by its name, or a text that comes with it. */
        Evaluation: components["schemas"]["EvaluationByName"] | components["schemas"]["EvaluationByText"];
        /** @description An arrangement under a published policy. */
        EvaluationByName: {
            /** @description The organisation: the version in force on the arrangement's date; or one version, `archipel@2013-10-21`. */
            policy: string;
            /** @description The arrangement. */
            arrangement: components["schemas"]["Arrangement"];
        };
        /** @description An arrangement under a text that is not published. Nothing is stored. */
        EvaluationByText: {
            /** @description The text of a policy. */
            source: string;
            /** @description The arrangement. */
            arrangement: components["schemas"]["Arrangement"];
        };
        /** @description Something that happened. Care for one day says `on`, for more `from` and `until`. */
        Event: {
            /** @constant */
            kind: "absence";
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            until: string;
            /**
             * @description Where he was.
             * @enum {string}
             */
            in: "hospital" | "holiday";
        } | {
            /** @constant */
            kind: "temporary_extra_care";
            /**
             * Format: date
             * @description The day.
             */
            on?: string;
            /**
             * Format: date
             * @description First day.
             */
            from?: string;
            /**
             * Format: date
             * @description Last day.
             */
            until?: string;
            /** @description The care. */
            activity: components["schemas"]["EventActivity"];
        } | {
            /** @constant */
            kind: "unplanned_care";
            /**
             * Format: date
             * @description The day.
             */
            on?: string;
            /**
             * Format: date
             * @description First day.
             */
            from?: string;
            /**
             * Format: date
             * @description Last day.
             */
            until?: string;
            /** @description The care. */
            activity: components["schemas"]["EventActivity"];
        } | {
            /** @constant */
            kind: "network_away";
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            until: string;
            /** @description The role of staff who did it instead. */
            role?: string;
        } | {
            /** @constant */
            kind: "points_bought";
            /**
             * Format: date
             * @description The day.
             */
            on: string;
            /** @description How many. */
            points: components["schemas"]["Times"];
        } | {
            /** @constant */
            kind: "leaves";
            /**
             * Format: date
             * @description The day.
             */
            on: string;
        } | {
            /** @constant */
            kind: "done";
            /**
             * Format: date
             * @description The day.
             */
            on: string;
            /** @description Its name in the policy. */
            what: string;
        };
        /** @description Care that an event brings: an activity that needs no `id` and, unless it says so, is done by the organisation. */
        EventActivity: {
            /** @description A name of your own for it. */
            id?: string;
            /** @description A service of the catalogue. */
            service: string;
            /** @description What to call it: one line. */
            label?: string;
            /** @description Minutes each time. */
            minutes?: number;
            /** @description How often. */
            times?: components["schemas"]["Times"];
            /** @description The period that `times` or `quote` is for. */
            per?: components["schemas"]["Period"];
            /** @description How many people at once. */
            staff?: number;
            /** @description Who does it. */
            by?: components["schemas"]["Performer"];
            /** @description The role of staff. */
            role?: string;
            /** @description Who could do it. */
            able?: components["schemas"]["Performer"][];
            /** @description Who consented. */
            consent?: string;
            /** @description What is quoted for it, in euros: a decimal in text. */
            quote?: string;
            /**
             * @description `client` where he buys it privately.
             * @enum {string}
             */
            paid_by?: "client";
            /** @description Whether the organisation cannot do it. */
            provider_unable?: boolean;
        };
        /** @description An expectation that does not hold. */
        ExampleFailure: {
            /** @description Where it stands; the example itself where that could not be evaluated. */
            span: components["schemas"]["Span"];
            /** @description The expectation as written, or what keeps the example from being evaluated. */
            expected: string;
            /** @description What was found instead; null where nothing could be evaluated. */
            found: string | null;
        };
        /** @description What became of one example. */
        ExampleRun: {
            /** @description Its title. */
            title: string;
            /** @description Where it stands. */
            span: components["schemas"]["Span"];
            /**
             * @description Whether it came out as expected; one that expects nothing is skipped.
             * @enum {string}
             */
            outcome: "passed" | "failed" | "skipped";
            /** @description What is not as expected. */
            failures: components["schemas"]["ExampleFailure"][];
        };
        /** @description What became of the examples of a text. */
        ExamplesRun: {
            /** @description Whether the examples ran: those of a text with errors do not, and `diagnostics` tells them. */
            ran: boolean;
            /** @description How many came out as expected. */
            passed: number;
            /** @description How many did not. */
            failed: number;
            /** @description How many expect nothing. */
            skipped: number;
            /** @description Each example, in the order of the text. */
            examples: components["schemas"]["ExampleRun"][];
            /** @description Every diagnostic of the text, as a check tells it. */
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        /** @description A fact about the client. */
        Fact: boolean | string | number;
        /** @description One figure of a span. */
        Figure: {
            /**
             * @description Which: `budget`, `contributions`, `paid_out`, `saved`, `lapsed`, `paid`, `borne` (by others), `nobody` (not
             *     laid down by whom), `given_back`, `unplanned`, `planned`, `kept`, `open`.
             */
            what: string;
            /** @description In the policy's unit. */
            amount: string;
            /** @description As a share of the budget of the span; null where that is zero. */
            share_of_budget: string | null;
            /** @description In euros; null where nobody says what a unit costs. */
            euros: string | null;
            /** @description Why it has no value in euros. */
            not_comparable?: string | null;
        };
        /** @description Something to mind. */
        Finding: {
            /** @description What kind; stable. */
            code: string;
            /**
             * @description How much it matters.
             * @enum {string}
             */
            severity: "refuse" | "warn" | "advise";
            /** @description What a person is told. */
            message: string;
            /** @description The activity that it is about. */
            activity?: string | null;
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
        };
        /** @description The text of a policy, to be formatted. */
        FormatRequest: {
            /** @description The text, in the policy language. */
            source: string;
            /** @description The spelling to write it in; without, the one it is in. */
            language?: components["schemas"]["Spelling"];
        };
        /** @description A text as the formatter writes it. */
        Formatted: {
            /** @description The text; null where it cannot be read, which `diagnostics` then tells. */
            source: string | null;
            /**
             * @description The spelling that it is written in; null with it.
             * @enum {string|null}
             */
            language: "nl" | "en" | null;
            /** @description Whether it differs from the text that was sent. */
            changed: boolean;
            /** @description What could not be read. */
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        /** @description That the process answers. */
        Health: {
            /**
             * @description Always `ok`.
             * @enum {string}
             */
            status: "ok";
        };
        /** @description What a client is entitled to, for a while. */
        HeldIndication: {
            /**
             * Format: date
             * @description First day; only the first may leave it out.
             */
            from?: string;
            /**
             * Format: date
             * @description Last day; without, as long as the span.
             */
            until?: string;
            /** @description The indication. */
            indication: components["schemas"]["Indication"];
            /** @description What the budget starts with, when the contracted figure is known. */
            tariff?: components["schemas"]["Tariff"];
        };
        /** @description Everything that happened to a date's versions: its draft, and each text that was published for it. */
        History: {
            /** @description Whose. */
            organisation: string;
            /** @description First day in force. */
            in_force_from: string;
            /** @description The draft, without its text. */
            draft: components["schemas"]["Stamp"] | null;
            /** @description Each text that was published for the date, first to last. */
            editions: components["schemas"]["Edition"][];
        };
        /** @description A name or a keyword in a text. */
        Hover: {
            /** @description Where it stands. */
            span: components["schemas"]["Span"];
            /** @description As it is written. */
            text: string;
            /** @description What it is: `keyword`, `fact`, `service`, … */
            kind: string;
            /** @description What a person calls it; for a keyword what it is for; null where nobody says. */
            label: components["schemas"]["InBoth"] | null;
            /** @description What its values are in, or may be; null where it has none, or that is not known. */
            unit: components["schemas"]["InBoth"] | null;
            /** @description What it belongs to: the fact of a value, the category of a service; null where it stands alone. */
            of: string | null;
            /** @description A keyword in both spellings; null for a name. */
            spelled: components["schemas"]["InBoth"] | null;
            /** @description Where a name is declared; null for keywords, and for what the program knows by itself. */
            declared: components["schemas"]["Declared"] | null;
        };
        /** @description What stands at a place. */
        Hovered: {
            /** @description The name or keyword there; null where there is nothing to say. */
            hover: components["schemas"]["Hover"] | null;
        };
        /** @description A text in both languages. */
        InBoth: {
            /** @description In Dutch. */
            nl: string;
            /** @description In English. */
            en: string;
        };
        /** @description What a client is entitled to. */
        Indication: {
            /** @description The law: `Wlz`, `Wmo` or `Zvw`. */
            law: string;
            /** @description The form of delivery: `VPT`, `ZZP`, `MPT`, … */
            delivery?: string;
            /** @description The profile, as text: `4`, `6 MB`; absent under Wmo and Zvw. */
            profile?: string;
        };
        /** @description An indication. */
        IndicationNamed: {
            /** @description The law. */
            law: string;
            /** @description The form of delivery. */
            delivery?: string | null;
            /** @description The profile. */
            profile?: string | null;
        };
        /** @description What the client is asked to pay. */
        Invoice: {
            /** @description In the policy's unit. */
            amount: string;
            /** @description In euros; null where nobody says what a unit costs. */
            euros: string | null;
        };
        /** @description A new key: the only time that the key itself is shown. */
        IssuedKey: {
            /** @description Its name. */
            id: string;
            /** @description The key: send it as `Authorization: Bearer …`. It is shown once. */
            key: string;
            /** @description When it stops to work. */
            expires: string;
        };
        /** @description A key, without its secret. */
        Key: {
            /** @description Its name. */
            id: string;
            /** @description The person or system that holds it. */
            holder: string;
            /**
             * @description What the holder is.
             * @enum {string}
             */
            role: "reader" | "evaluator" | "policy-owner" | "administrator";
            /** @description The organisation that it is for; null is every organisation. */
            organisation: string | null;
            /** @description When it stops to work. */
            expires: string;
            /** @description When it was handed out, and by whom. */
            issued: components["schemas"]["Stamp"];
            /** @description When it was revoked, and by whom. */
            revoked: components["schemas"]["Stamp"] | null;
        };
        /** @description Who is to hold a key. */
        KeyRequest: {
            /** @description The person or system that is to hold it, on one line. */
            holder: string;
            /** @description What the holder is to be. */
            role: components["schemas"]["Role"];
            /** @description The organisation that it is for; without, every organisation. A policy owner needs one. */
            organisation?: string;
            /**
             * Format: date-time
             * @description When it stops to work; without, in a year.
             */
            expires?: string;
        };
        /** @description Keys. */
        Keys: {
            /** @description Each, by name. */
            keys: components["schemas"]["Key"][];
        };
        /** @description A course month by month. */
        Ledger: {
            /** @description Which texts it was made from. */
            policy: components["schemas"]["LedgerPolicy"];
            /** @description Whether all of them bind. */
            binding: boolean;
            /** @description The unit of its amounts. */
            unit: string;
            /** @description First day. */
            from: string;
            /** @description Last day. */
            until: string;
            /** @description What the client had on the first day. */
            opening: components["schemas"]["Pots"];
            /** @description Each month, first to last. */
            months: components["schemas"]["Month"][];
            /** @description Both sides of the account over the whole span. */
            totals: components["schemas"]["Sides"];
            /** @description What the client was asked to pay over the whole span. */
            invoiced: components["schemas"]["Invoice"];
            /** @description What the client has on the last day. */
            closing: components["schemas"]["Pots"];
            /** @description Meetings and tasks, each with its day. */
            duties: components["schemas"]["Duty"][];
            /** @description What the rules assume. */
            assumptions: components["schemas"]["Assumption"][];
            /** @description What the rules leave open. */
            open_questions: components["schemas"]["OpenQuestion"][];
            /** @description What could not be counted, as the rules leave it open. */
            unsettled: components["schemas"]["Unsettled"][];
            /** @description What was given and the policy has no use for, as JSON pointers. */
            unused: string[];
            /** @description What it was made from. */
            receipt: components["schemas"]["WideReceipt"];
        };
        /** @description One course under several policies. */
        LedgerComparison: {
            /** @description Each policy's ledger, or why there is none. */
            policies: components["schemas"]["ComparedLedger"][];
            /** @description What the span came to under each of them. */
            outcomes: components["schemas"]["Outcome"][];
            /** @description What was given and no compared policy had a use for. */
            unused: string[];
            /** @description What it was made from: the whole request. */
            receipt: components["schemas"]["WideReceipt"];
        };
        /** @description A course, and the policies to put it to. */
        LedgerComparisonRequest: {
            /** @description Organisations, or versions as `archipel@2013-10-21`; without, every organisation. */
            policies?: string[];
            /** @description The course. */
            course: components["schemas"]["Course"];
            /** @description Facts for one policy, by its name. */
            facts?: {
                [key: string]: {
                    [key: string]: components["schemas"]["Fact"];
                };
            };
            /** @description What one policy's budget starts with, by its name. */
            tariffs?: {
                [key: string]: components["schemas"]["Tariff"];
            };
            /** @description What an hour or a point counts for, where a policy does not say. */
            yardstick?: components["schemas"]["Yardstick"];
        };
        /** @description Something that moved a balance, or says who paid. */
        LedgerEntry: {
            /** @description What kind; stable. */
            kind: string;
            /**
             * @description `in`, `out`, or `within`: from one of the client's pots to another.
             * @enum {string}
             */
            side: "in" | "out" | "within";
            /** @description What it is called in the policy, or the id of the activity. */
            id?: string | null;
            /** @description What a person calls it. */
            label: string;
            /** @description What becomes of a contribution. */
            use?: string | null;
            /** @description The agreement behind it, from 0. */
            agreement?: number | null;
            /** @description The event behind it, from 0. */
            event?: number | null;
            /** @description Who pays. */
            payer?: string | null;
            /** @description How much. */
            amount: string;
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
        };
        /** @description Which rules a ledger was made under. */
        LedgerPolicy: {
            /** @description The organisation. */
            organisation: string;
            /** @description Each version that applied. */
            versions: components["schemas"]["Applied"][];
            /** @description The hash of the catalogue's text. */
            catalogue_sha256: string;
            /** @description Whether the version was asked for by its date. */
            pinned: boolean;
        };
        /** @description A course, and the policy to put it to. */
        LedgerRequest: {
            /** @description The organisation, or one version as `archipel@2013-10-21`. */
            policy: string;
            /** @description The course. */
            course: components["schemas"]["Course"];
        };
        /** @description A line of a statement. */
        Line: {
            /**
             * @description What kind of line.
             * @enum {string}
             */
            kind: "tariff" | "discount" | "contribution" | "activity";
            /** @description What it is called in the policy, or the id of the activity. */
            id: string;
            /** @description What a person calls it. */
            label: string;
            /**
             * @description What becomes of a contribution.
             * @enum {string|null}
             */
            use?: "collective" | "kept" | "paid_out" | null;
            /** @description The service of an activity. */
            service?: string | null;
            /** @description The category of that service. */
            category?: string | null;
            /**
             * @description Absent where nobody does it by its nature; null where nobody is left who can.
             * @enum {string|null}
             */
            by?: "self" | "network" | "volunteer" | "provider" | "external" | null;
            /** @description Where it is booked. */
            cost_centre?: string | null;
            /** @description What it moves the balance by; null where that is not known or not offered. */
            amount: components["schemas"]["Money"] | null;
            /** @description The balance after it. */
            balance: components["schemas"]["Money"] | null;
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
            /** @description How an activity stands, or why it does not take place. */
            stands?: string | null;
        };
        /** @description The matrix. */
        Matrix: {
            /** @description The date it holds on. */
            on: string;
            /** @description The dimensions, in the order of the evaluation. */
            dimensions: components["schemas"]["MatrixDimension"][];
            /** @description The policies, by organisation. */
            policies: components["schemas"]["MatrixColumnOrAbsent"][];
        };
        /** @description What a policy says on a dimension. */
        MatrixCell: {
            /** @description Which dimension. */
            dimension: string;
            /** @description What it says, in short sentences. */
            points: components["schemas"]["MatrixPoint"][];
            /** @description What the sources leave open. */
            open_questions: components["schemas"]["TextOpenQuestion"][];
        };
        /** @description A policy in the matrix. */
        MatrixColumn: {
            /** @description Which, as `amsta@2018-06-01`. */
            policy: string;
            /** @description Its title. */
            title: components["schemas"]["Text"];
            /** @description Whether it binds. */
            binding: boolean;
            /** @description A cell for each dimension. */
            cells: components["schemas"]["MatrixCell"][];
        };
        /** @description What there is to say of an organisation: of the policy in force, or why there is none. */
        MatrixColumnOrAbsent: components["schemas"]["MatrixColumn"] | {
            /** @description The organisation. */
            policy: string;
            /** @description Why nothing is said of it. */
            absent: components["schemas"]["Text"];
        };
        /** @description A dimension and what people call it. */
        MatrixDimension: {
            /** @description Which. */
            dimension: string;
            /** @description Its title. */
            title: components["schemas"]["Text"];
        };
        /** @description A short sentence or two, with the rules behind it. */
        MatrixPoint: {
            /** @description The sentence. */
            text: components["schemas"]["Text"];
            /** @description The rules. */
            because: components["schemas"]["TextBecause"][];
        };
        /** @description Minutes per period. */
        Minutes: {
            /** @description How many. */
            minutes: number;
            /** @description The period. */
            per: components["schemas"]["Period"];
        };
        /** @description An amount per week, month and day, two decimals each. */
        Money: {
            /** @description Per week. */
            week: string;
            /** @description Per average month. */
            month: string;
            /** @description Per day. */
            day: string;
        };
        /** @description One month. */
        Month: {
            /** @description Which month, as `2018-10`. */
            month: string;
            /** @description First day of it in the span. */
            from: string;
            /** @description Last day of it in the span. */
            until: string;
            /** @description What the client had before it. */
            opening: components["schemas"]["Pots"];
            /** @description Both sides of its account. */
            sums: components["schemas"]["Sides"];
            /** @description What moved a balance, or who paid, one by one. */
            entries: components["schemas"]["LedgerEntry"][];
            /** @description What the client is asked to pay for it. */
            invoice: components["schemas"]["Invoice"];
            /** @description What the client has after it. */
            closing: components["schemas"]["Pots"];
            /**
             * @description The traffic light; null where nothing was agreed.
             * @enum {string|null}
             */
            status: "green" | "orange" | "red" | null;
            /** @description What to mind. */
            findings: components["schemas"]["Finding"][];
        };
        /** @description The months of a span by their light. */
        Months: {
            /** @description How many ended green. */
            green: number;
            /** @description How many ended orange. */
            orange: number;
            /** @description How many ended red. */
            red: number;
        };
        /** @description Something that the source leaves open. */
        OpenQuestion: {
            /** @description The block it stands in. */
            block: string;
            /** @description What is open. */
            what: string;
            /** @description Line and column in the policy text. */
            at: string;
        };
        /** @description What a client has on the first day, in the policy's unit. */
        Opening: {
            /** @description What was left over before. */
            saved?: string;
            /** @description His own reserve. */
            kept?: string;
            /** @description Points bought before. */
            bought?: string;
        };
        /** @description An organisation, with its version in force today, else its last. */
        Organisation: {
            /** @description Its name, as other calls take it. */
            organisation: string;
            /** @description What it calls its policy. */
            title: string;
            /** @description What it calls its form. */
            form: string | null;
            /** @description The unit of its amounts: `EUR`, `minutes` or `points:<organisation>`. */
            unit: string;
            /** @description Whether it binds, or only indicates. */
            binding: boolean;
            /** @description Every version, first to last. */
            versions: components["schemas"]["Version"][];
        };
        /** @description Every organisation. */
        Organisations: {
            /** @description Each, by name. */
            policies: components["schemas"]["Organisation"][];
        };
        /** @description What a span came to under one policy. */
        Outcome: {
            /** @description The policy. */
            policy: string;
            /** @description The unit of its amounts. */
            unit: string;
            /** @description Its figures, each in its own unit, as a share of the budget, and in euros where someone says so. */
            figures: components["schemas"]["Figure"][];
            /** @description How many months ended green, orange and red. */
            months: components["schemas"]["Months"];
            /** @description How many things the rules left open. */
            unsettled: number;
        };
        /** @description What one of them pays. */
        Paid: {
            /** @description Who; stable. */
            who: string;
            /** @description Who, in words. */
            label: string;
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
        };
        /** @description Who pays what under one policy. */
        Payers: {
            /** @description The policy. */
            policy: string;
            /** @description The unit of its amounts. */
            unit: string;
            /** @description Each who pays something. */
            payments: components["schemas"]["Paid"][];
            /** @description What the client buys privately: nobody says what that costs. */
            privately?: string[];
        };
        /** @description Who does something. */
        Performer: "self" | "network" | "volunteer" | "provider" | "external";
        /**
         * @description A period.
         * @enum {string}
         */
        Period: "day" | "week" | "month" | "year";
        /** @description The text of a policy, and a place in it. */
        PlaceInText: {
            /** @description The text, in the policy language. */
            source: string;
            /** @description A place in the text: so many bytes of UTF-8 stand before it, as in the `span` of a diagnostic. */
            offset: number;
        };
        /** @description The text of a policy. */
        PolicyText: {
            /** @description The text, in the policy language. */
            source: string;
        };
        /** @description What the unit of one policy is worth. */
        PolicyValues: {
            /** @description Which, as `amsta@2018-06-01`. */
            policy: string;
            /** @description Its title. */
            title: components["schemas"]["Text"];
            /** @description Whether it binds. */
            binding: boolean;
            /** @description Its unit, as in a statement. */
            unit: string;
            /** @description Whether a client with the indication may take part, where one is asked about. */
            admits: boolean | null;
            /** @description What an hour costs, for every service that is measured in time. */
            hours: components["schemas"]["ValueOfAnHour"][];
            /** @description What a point or a minute is worth in euros; none where the unit is the euro. */
            one_unit: components["schemas"]["ValueOfAUnit"] | null;
        };
        /** @description What there is to say of an organisation: of the policy in force, or why there is none. */
        PolicyValuesOrAbsent: components["schemas"]["PolicyValues"] | {
            /** @description The organisation. */
            policy: string;
            /** @description Why nothing is said of it. */
            absent: components["schemas"]["Text"];
        };
        /** @description Something that could be done. */
        Possibility: {
            /**
             * @description What kind.
             * @enum {string}
             */
            kind: "reassign" | "drop" | "shorten" | "copay" | "buy_points" | "reindicate" | "use_savings";
            /** @description With which activity. */
            activity?: string | null;
            /** @description Where it leads: another performer, or another indication. */
            to?: components["schemas"]["To"] | null;
            /** @description To how many minutes each time. */
            minutes?: number | null;
            /** @description What that frees. */
            frees: components["schemas"]["Money"];
            /** @description The same in a sentence. */
            message: string;
            /** @description The rules behind it. */
            because: components["schemas"]["Rule"][];
            /** @description What it assumes. */
            assumed?: string | null;
        };
        /** @description What the client has. */
        Pots: {
            /** @description All of it. */
            total: string;
            /** @description What was left over and may be used. */
            saved: string;
            /** @description Points bought and not used. */
            bought: string;
            /** @description The client's own reserve. */
            kept: string;
            /** @description What was left over, where nobody says whether it stays. */
            open: string;
        };
        /** @description An answer to a request that cannot be met. */
        Problem: {
            /** @description What kind of problem; the status says it all. */
            type: string;
            /** @description The kind in words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong with this request. */
            detail: string;
            /** @description Every fault. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description One fault of a request. */
        ProblemError: {
            /** @description Where, as a JSON pointer. */
            pointer: string;
            /** @description What kind; stable. */
            code: string;
            /** @description What is wrong and what to do. */
            message: string;
            /** @description The nearest known name. */
            nearest?: string | null;
        };
        /** @description Which text a statement was made from. */
        Provenance: {
            /** @description The organisation. */
            organisation: string;
            /** @description First day in force. */
            in_force_from: string;
            /** @description The hash of the policy text. */
            sha256: string;
            /** @description The hash of the catalogue's text. */
            catalogue_sha256: string;
            /** @description Whether the version was asked for by its date. */
            pinned: boolean;
        };
        /** @description That requests should come here. */
        Readiness: {
            /**
             * @description Always `ready`.
             * @enum {string}
             */
            status: "ready";
        };
        /** @description What a statement was made from. */
        Receipt: {
            /** @description The program and its version. */
            engine: string;
            /** @description The hash of the policy text. */
            policy_sha256: string;
            /** @description The hash of the catalogue's text. */
            catalogue_sha256: string;
            /** @description The hash of the arrangement, in the form of RFC 8785. */
            input_sha256: string;
            /** @description The language of its words. */
            language: string;
        };
        /** @description Another place that a diagnostic has to do with. */
        Related: {
            /** @description What to see there. */
            message: string;
            /** @description Where. */
            span: components["schemas"]["Span"];
        };
        /** @description What somebody is to the service. */
        Role: "reader" | "evaluator" | "policy-owner" | "administrator";
        /** @description A rule behind something. */
        Rule: {
            /** @description What it is called. */
            rule: string;
            /** @description Where it comes from. */
            cites: string[];
            /**
             * @description Why it is assumed.
             * @default null
             */
            assumed: string | null;
            /** @description Line and column in the policy text. */
            at: string;
        };
        /** @description One policy on a scale. */
        Scale: {
            /** @description The policy. */
            policy: string;
            /** @description Its value. */
            value?: string | null;
            /** @description Who says what a unit is in euros: the unit itself, the policy's `worth`, or the pilot's `yardstick`. */
            by?: string | null;
            /** @description Why it has none, in words. */
            not_comparable?: string | null;
            /** @description Why it has none; stable. */
            code?: string | null;
            /** @description Whether the policy only indicates. */
            indicative?: boolean;
        };
        /** @description The two sides of an account: the first five come in, the others go out or stay. */
        Sides: {
            /** @description In: the budget. */
            budget: string;
            /** @description In: what came back for planned care that did not take place. */
            given_back: string;
            /** @description In: points bought. */
            bought: string;
            /** @description In: what the client paid extra. */
            copaid: string;
            /** @description In: what others bore. */
            borne: string;
            /** @description The part of `borne` of which the rules do not say who bears it. */
            undecided: string;
            /** @description Out: contributions to the common pot. */
            collective: string;
            /** @description Out: what is paid out to the client. */
            paid_out: string;
            /** @description Out: planned care. */
            planned: string;
            /** @description Out: care that nobody planned. */
            unplanned: string;
            /** @description Out: what lapsed. */
            lapsed: string;
        };
        /** @description Something that was agreed to be done: an activity, and the day it got consent. */
        SignedActivity: {
            /** @description A name of your own for it. */
            id: string;
            /**
             * Format: date
             * @description The day it got consent.
             */
            consent_on?: string;
            /** @description A service of the catalogue. */
            service: string;
            /** @description What to call it: one line. */
            label?: string;
            /** @description Minutes each time. */
            minutes?: number;
            /** @description How often. */
            times?: components["schemas"]["Times"];
            /** @description The period that `times` or `quote` is for. */
            per?: components["schemas"]["Period"];
            /** @description How many people at once. */
            staff?: number;
            /** @description Who does it. */
            by?: components["schemas"]["Performer"];
            /** @description The role of staff. */
            role?: string;
            /** @description Who could do it. */
            able?: components["schemas"]["Performer"][];
            /** @description Who consented. */
            consent?: string;
            /** @description What is quoted for it, in euros: a decimal in text. */
            quote?: string;
            /**
             * @description `client` where he buys it privately.
             * @enum {string}
             */
            paid_by?: "client";
            /** @description Whether the organisation cannot do it. */
            provider_unable?: boolean;
        };
        /** @description A place in a text. */
        Span: {
            /** @description First byte. */
            start: number;
            /** @description First byte after it. */
            end: number;
            /** @description Line, from 1. */
            line: number;
            /** @description Column in characters, from 1. */
            column: number;
        };
        /** @description A spelling of the policy language. */
        Spelling: "nl" | "en";
        /** @description When something happened, and who did it. */
        Stamp: {
            /** @description The moment, in UTC. */
            at: string;
            /** @description Who, as the audit trail calls him. */
            by: string;
            /** @description The person or system behind it. */
            holder: string;
        };
        /** @description How the client fares under one policy. */
        Standing: {
            /** @description The rank, from 1; equals share one. */
            rank: number;
            /** @description The policy. */
            policy: string;
            /** @description What is left, as a share of the budget. */
            left_share: string;
            /** @description What the client pays, as a share of the budget. */
            paid_share: string;
            /** @description What is short and others pay, as a share of the budget. */
            borne_share: string;
            /** @description What is short and nobody is said to pay, as a share of the budget. */
            open_share: string;
            /** @description Whether the client meets the conditions; who does not comes last. */
            eligible: boolean;
            /** @description What cannot be had as it is arranged. */
            obstructed: string[];
            /** @description The same in sentences. */
            message: string;
        };
        /** @description The budget statement of one arrangement under one policy. */
        Statement: {
            /** @description Which text it was made from. */
            policy: components["schemas"]["Provenance"];
            /** @description Whether the policy binds, or only indicates. */
            binding: boolean;
            /** @description Why the policy does not bind yet; absent where it does. */
            indicative?: string | null;
            /** @description The unit of its amounts: `EUR`, `minutes` or `points:<organisation>`. */
            unit: string;
            /** @description Whether the client meets the policy's conditions; the sums are made all the same. */
            eligible: boolean;
            /**
             * @description The traffic light; null where there are no amounts.
             * @enum {string|null}
             */
            status: "green" | "orange" | "red" | null;
            /** @description Line by line what moves the balance, as on the paper form. */
            lines: components["schemas"]["Line"][];
            /** @description The totals. */
            totals: components["schemas"]["Totals"];
            /** @description What the client pays in euros; null where nobody says what a unit costs. */
            to_pay: components["schemas"]["Money"] | null;
            /** @description Care minutes per week by performer. */
            effort: components["schemas"]["Effort"];
            /** @description How much of the budget is used, to four decimals; null where there is none. */
            share_of_budget: string | null;
            /** @description What to mind. */
            findings: components["schemas"]["Finding"][];
            /** @description What could be done about a shortage or an orange light. */
            options: components["schemas"]["Possibility"][];
            /** @description What the rules assume. */
            assumptions: components["schemas"]["Assumption"][];
            /** @description What the rules leave open. */
            open_questions: components["schemas"]["OpenQuestion"][];
            /** @description What was given and the policy has no use for, as JSON pointers. */
            unused: string[];
            /** @description What it was made from, so that anyone can make it again. */
            receipt: components["schemas"]["Receipt"];
        };
        /** @description An amount per period. */
        Tariff: {
            /** @description A decimal in text, in the policy's own unit: `118.42`. */
            amount: string;
            /** @description The period. */
            per: components["schemas"]["Period"];
        };
        /** @description A text in both languages. */
        Text: {
            /** @description In Dutch. */
            nl: string;
            /** @description In English. */
            en: string;
        };
        /** @description A rule behind something. */
        TextBecause: {
            /** @description What it is called. */
            rule: string;
            /** @description Where it comes from. */
            cites: string[];
            /** @description Why it is assumed, where it is. */
            assumed?: components["schemas"]["Text"] | null;
            /** @description Line and column in the policy text. */
            at: string;
        };
        /** @description Something that the sources leave open. */
        TextOpenQuestion: {
            /** @description What is open. */
            what: components["schemas"]["Text"];
            /** @description Line and column in the policy text. */
            at: string;
        };
        /** @description How often: a whole number, or a decimal in text. */
        Times: number | string;
        /** @description Where an option leads. */
        To: string | components["schemas"]["IndicationNamed"];
        /** @description The totals; every one null where a table has no row for the client. */
        Totals: {
            /** @description The tariff less each discount. */
            budget: components["schemas"]["Money"] | null;
            /** @description All contributions. */
            contributions: components["schemas"]["Money"] | null;
            /** @description Those that remain the client's own reserve. */
            kept: components["schemas"]["Money"] | null;
            /** @description What is free to plan: the budget less all contributions. */
            free: components["schemas"]["Money"] | null;
            /** @description The cost of every activity that draws on the budget. */
            planned: components["schemas"]["Money"] | null;
            /** @description What is free less what is planned. */
            balance: components["schemas"]["Money"] | null;
            /** @description What planned activities would take of the reserve. */
            from_kept: components["schemas"]["Money"] | null;
            /** @description What is short beyond the reserve. */
            shortage: components["schemas"]["Money"] | null;
            /** @description What of that may be paid extra. */
            copayment: components["schemas"]["Money"] | null;
            /** @description What of that is not covered. */
            uncovered: components["schemas"]["Money"] | null;
            /** @description Contributions and planned together: the total row of the paper form. */
            costs: components["schemas"]["Money"] | null;
        };
        /** @description What could not be counted. */
        Unsettled: {
            /** @description What kind; stable. */
            what: string;
            /** @description First day. */
            from: string;
            /** @description Last day. */
            until: string;
            /** @description The event that it is about, from 0. */
            event?: number | null;
            /** @description How much it is about; null where that is not known. */
            amount: string | null;
            /** @description What a person is told. */
            message: string;
            /** @description What the rules leave open. */
            questions: components["schemas"]["OpenQuestion"][];
        };
        /** @description Some things of a kind. */
        ValueGroup: {
            /** @description Their names. */
            names: string[];
            /** @description All of them in words. */
            text: components["schemas"]["Text"];
        };
        /** @description What something is in euros. */
        ValueInEuros: {
            /** @description The indications; none: whatever the indication. */
            indications: components["schemas"]["ValueGroup"] | null;
            /** @description So many; none where the policy does not say. */
            value: string | null;
            /** @description What it depends on, where it is no number. */
            depends_on: components["schemas"]["Text"][];
            /** @description The same in words: an amount, or why there is none. */
            text: components["schemas"]["Text"];
        };
        /** @description What a point or a minute is worth in euros. */
        ValueOfAUnit: {
            /** @description The calendar year, where it is worth something else in another one. */
            year: number | null;
            /** @description Its worth; more than one only where it depends on the indication. */
            euros: components["schemas"]["ValueInEuros"][];
            /** @description All of it in a sentence. */
            text: components["schemas"]["Text"];
            /** @description The rules behind it. */
            because: components["schemas"]["TextBecause"][];
            /** @description What the sources leave open about it. */
            open_questions: components["schemas"]["TextOpenQuestion"][];
        };
        /** @description What an hour of some services costs. */
        ValueOfAnHour: {
            /** @description The services. */
            services: components["schemas"]["ValueGroup"];
            /** @description The roles; none: whoever does it. */
            roles: components["schemas"]["ValueGroup"] | null;
            /** @description The calendar year, where it costs something else in another one. */
            year: number | null;
            /** @description What it costs; more than one row only where it depends on the indication. */
            rows: components["schemas"]["ValueRow"][];
            /** @description The rules behind it. */
            because: components["schemas"]["TextBecause"][];
        };
        /** @description What an hour costs. */
        ValueRow: {
            /** @description The indications; none: whatever the indication. */
            indications: components["schemas"]["ValueGroup"] | null;
            /** @description `price`, `as_quoted`, `outside` the budget or `not_offered`. */
            terms: string;
            /** @description In the unit of the policy; none where that is not one number. */
            cost: string | null;
            /** @description The same in words: a number, or why there is none. */
            cost_in_words: components["schemas"]["Text"];
            /** @description What one unit is in minutes; none for euros, and where nothing is charged. */
            minutes_per_unit: string | null;
            /** @description In euros; nothing where the cost is no number. */
            euros: components["schemas"]["ValueInEuros"][];
            /** @description The same in words, all of it in short. */
            euros_in_words: components["schemas"]["Text"];
            /** @description The condition under which it is offered. */
            only_when: components["schemas"]["Text"] | null;
            /** @description What the cost depends on, where it is no number. */
            depends_on: components["schemas"]["Text"][];
            /** @description All of it in sentences. */
            text: components["schemas"]["Text"];
        };
        /** @description What the units of the policies are worth. */
        Values: {
            /** @description The date it holds on. */
            on: string;
            /** @description The indication it holds for; none: each for which it differs. */
            indication: string | null;
            /** @description The policies, by organisation. */
            policies: components["schemas"]["PolicyValuesOrAbsent"][];
        };
        /** @description A version in short. */
        Version: {
            /**
             * Format: date
             * @description First day in force.
             */
            in_force_from: string;
            /** @description Last day in force; null where none is known. */
            in_force_until: string | null;
            /** @description Whether it binds, or only indicates. */
            binding: boolean;
            /** @description The SHA-256 of its text. */
            sha256: string;
        };
        /** @description Every version of an organisation. */
        Versions: {
            /** @description Whose. */
            organisation: string;
            /** @description Each, first to last. */
            versions: components["schemas"]["Version"][];
        };
        /** @description What an answer was made from to which several texts may have led. */
        WideReceipt: {
            /** @description The program and its version. */
            engine: string;
            /** @description The hash of the catalogue's text; those of the policies stand with them. */
            catalogue_sha256: string;
            /** @description The hash of the course or of the whole request, in the form of RFC 8785. */
            input_sha256: string;
            /** @description The language of its words. */
            language: string;
        };
        /** @description A withdrawal. */
        Withdrawal: {
            /** @description The SHA-256 of the text, as its publication told it. */
            sha256: string;
            /** @description Why, on one line. */
            reason: string;
        };
        /** @description A withdrawal. */
        Withdrawn: {
            /** @description The moment, in UTC. */
            at: string;
            /** @description Who, as the audit trail calls him. */
            by: string;
            /** @description The person or system behind it. */
            holder: string;
            /** @description Why, in the owner's words. */
            reason: string;
        };
        /** @description What an hour or a point is in euros: one of the two at least. */
        Yardstick: {
            /** @description Euros for an hour: a decimal in text. */
            hour?: string;
            /** @description Euros for a point: a decimal in text. */
            point?: string;
        };
        /** @description What the pilot counts a unit for. */
        YardstickUsed: {
            /** @description Euros for an hour. */
            hour?: string | null;
            /** @description Euros for a point. */
            point?: string | null;
        };
    };
    responses: {
        /** @description The request has faults: all of them are told at once. */
        BadRequest: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is known by what was sent. */
        Unauthorised: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller may not do this. */
        Forbidden: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address. */
        NotFound: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This address does not know this method. */
        MethodNotAllowed: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body took too long to arrive. */
        RequestTimeout: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else was done before, or nothing can be published here. */
        Conflict: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        ContentTooLarge: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long. */
        UriTooLong: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not of a kind that this address takes. */
        UnsupportedMediaType: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is meant for another host. */
        MisdirectedRequest: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller asks too much at once. */
        TooManyRequests: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There are too many headers, or too large ones. */
        RequestHeaderFieldsTooLarge: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong on the side of the service. */
        InternalServerError: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This cannot be done at the moment. */
        ServiceUnavailable: {
            headers: {
                "API-Version": components["headers"]["APIVersion"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The name of an organisation.
         * @example archipel
         */
        Organisation: string;
        /**
         * @description First day in force of a version.
         * @example 2013-10-21
         */
        Date: string;
        /**
         * @description The name of a key.
         * @example 0123456789ab
         */
        Id: string;
        /** @description The date that is asked about; today without one. */
        On: string;
        /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
        KnownOn: string;
        /** @description Rows after this place. */
        After: number;
        /** @description At most so many rows. */
        Limit: number;
        /**
         * @description `en` for English; Dutch otherwise.
         * @example en
         */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: {
        /** @description The full version of this interface. */
        APIVersion: string;
        /** @description The methods that the address knows. */
        Allow: string;
        /** @description The language of the sentences. */
        ContentLanguage: "nl" | "en";
        /** @description Where it stands. */
        Location: string;
        /** @description After so many seconds it may be tried again. */
        RetryAfter: number;
        /** @description How to say who one is. */
        WWWAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    evaluate: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policy": "archipel",
                 *       "arrangement": {
                 *         "on": "2018-12-01",
                 *         "client": {
                 *           "indication": {
                 *             "law": "Wlz",
                 *             "delivery": "VPT",
                 *             "profile": "4"
                 *           },
                 *           "facts": {
                 *             "location": "berkenstaete",
                 *             "closed_unit": false
                 *           },
                 *           "tariff": {
                 *             "amount": "118.42",
                 *             "per": "day"
                 *           }
                 *         },
                 *         "activities": [
                 *           {
                 *             "id": "a1",
                 *             "service": "personal_care",
                 *             "label": "hulp bij douchen",
                 *             "minutes": 20,
                 *             "times": "3.5",
                 *             "per": "week",
                 *             "by": "provider",
                 *             "able": [
                 *               "network"
                 *             ]
                 *           },
                 *           {
                 *             "id": "a2",
                 *             "service": "hot_meal",
                 *             "times": 7,
                 *             "per": "week",
                 *             "by": "provider"
                 *           }
                 *         ],
                 *         "signed": [
                 *           "client",
                 *           "supporter",
                 *           "contact_carer"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    evaluateBatch: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 *     {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 */
                "application/x-ndjson": string;
                /**
                 * @example {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 *     {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 */
                "application/ndjson": string;
                /**
                 * @example {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 *     {"policy":"archipel","arrangement":{"on":"2018-12-01","client":{"indication":{"law":"Wlz","delivery":"VPT","profile":"4"},"facts":{"location":"berkenstaete","closed_unit":false},"tariff":{"amount":"118.42","per":"day"}},"activities":[{"id":"a1","service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week","by":"provider","able":["network"]},{"id":"a2","service":"hot_meal","times":7,"per":"week","by":"provider"}],"signed":["client","supporter","contact_carer"]}}
                 */
                "application/jsonl": string;
            };
        };
        responses: {
            /** @description The answers, a line each. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compare: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policies": [
                 *         "archipel",
                 *         "amsta@2018-06-01"
                 *       ],
                 *       "arrangement": {
                 *         "on": "2018-12-01",
                 *         "client": {
                 *           "indication": {
                 *             "law": "Wlz",
                 *             "delivery": "VPT",
                 *             "profile": "4"
                 *           }
                 *         },
                 *         "activities": [
                 *           {
                 *             "id": "a1",
                 *             "service": "personal_care",
                 *             "minutes": 20,
                 *             "times": "3.5",
                 *             "per": "week",
                 *             "by": "provider",
                 *             "role": "carer",
                 *             "consent": "client"
                 *           }
                 *         ],
                 *         "signed": [
                 *           "client",
                 *           "supporter",
                 *           "contact_carer"
                 *         ]
                 *       },
                 *       "facts": {
                 *         "archipel": {
                 *           "location": "berkenstaete",
                 *           "closed_unit": false
                 *         }
                 *       },
                 *       "yardstick": {
                 *         "hour": "41.92"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ComparisonRequest"];
            };
        };
        responses: {
            /** @description The policies side by side. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    bookLedger: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policy": "archipel",
                 *       "course": {
                 *         "from": "2018-10-01",
                 *         "until": "2018-12-31",
                 *         "client": {
                 *           "facts": {
                 *             "location": "berkenstaete",
                 *             "closed_unit": false
                 *           },
                 *           "indications": [
                 *             {
                 *               "indication": {
                 *                 "law": "Wlz",
                 *                 "delivery": "VPT",
                 *                 "profile": "4"
                 *               },
                 *               "tariff": {
                 *                 "amount": "118.42",
                 *                 "per": "day"
                 *               }
                 *             }
                 *           ]
                 *         },
                 *         "agreements": [
                 *           {
                 *             "signed_on": "2018-09-24",
                 *             "signed": [
                 *               "client",
                 *               "supporter",
                 *               "contact_carer"
                 *             ],
                 *             "activities": [
                 *               {
                 *                 "id": "a1",
                 *                 "service": "personal_care",
                 *                 "minutes": 20,
                 *                 "times": "3.5",
                 *                 "per": "week",
                 *                 "by": "provider"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "events": [
                 *           {
                 *             "kind": "absence",
                 *             "from": "2018-11-05",
                 *             "until": "2018-11-11",
                 *             "in": "hospital"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LedgerRequest"];
            };
        };
        responses: {
            /** @description The ledger. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareLedgers: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policies": [
                 *         "archipel",
                 *         "norschoten"
                 *       ],
                 *       "course": {
                 *         "from": "2018-10-01",
                 *         "until": "2018-12-31",
                 *         "client": {
                 *           "facts": {
                 *             "location": "berkenstaete",
                 *             "closed_unit": false
                 *           },
                 *           "indications": [
                 *             {
                 *               "indication": {
                 *                 "law": "Wlz",
                 *                 "delivery": "VPT",
                 *                 "profile": "4"
                 *               },
                 *               "tariff": {
                 *                 "amount": "118.42",
                 *                 "per": "day"
                 *               }
                 *             }
                 *           ]
                 *         },
                 *         "agreements": [
                 *           {
                 *             "signed_on": "2018-09-24",
                 *             "signed": [
                 *               "client",
                 *               "supporter",
                 *               "contact_carer"
                 *             ],
                 *             "activities": [
                 *               {
                 *                 "id": "a1",
                 *                 "service": "personal_care",
                 *                 "minutes": 20,
                 *                 "times": "3.5",
                 *                 "per": "week",
                 *                 "by": "provider"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "events": [
                 *           {
                 *             "kind": "absence",
                 *             "from": "2018-11-05",
                 *             "until": "2018-11-11",
                 *             "in": "hospital"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LedgerComparisonRequest"];
            };
        };
        responses: {
            /** @description The ledgers. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerComparison"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    checkPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "policy voorbeeld \"Zorggroep Voorbeeld\" in force from 2027-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["PolicyText"];
            };
        };
        responses: {
            /** @description The diagnostics. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnostics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    formatPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "policy voorbeeld \"Zorggroep Voorbeeld\"\n   in force from 2027-01-01",
                 *       "language": "nl"
                 *     }
                 */
                "application/json": components["schemas"]["FormatRequest"];
            };
        };
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formatted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    runExamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "policy voorbeeld \"Zorggroep Voorbeeld\" in force from 2027-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["PolicyText"];
            };
        };
        responses: {
            /** @description The examples. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamplesRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "beleid voorbeeld \"Zorggroep Voorbeeld\" in werking vanaf 2027-01-01\n\nbeta",
                 *       "offset": 72
                 *     }
                 */
                "application/json": components["schemas"]["PlaceInText"];
            };
        };
        responses: {
            /** @description What may stand there. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    hoverPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "beleid voorbeeld \"Zorggroep Voorbeeld\" in werking vanaf 2027-01-01\n\nbeta",
                 *       "offset": 8
                 *     }
                 */
                "application/json": components["schemas"]["PlaceInText"];
            };
        };
        responses: {
            /** @description What stands there. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hovered"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: {
                /**
                 * @description `en` for English; Dutch otherwise.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisations. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readPolicy: {
        parameters: {
            query?: {
                /** @description The date that is asked about; today without one. */
                on?: components["parameters"]["On"];
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readArrangementSchema: {
        parameters: {
            query?: {
                /** @description The date that is asked about; today without one. */
                on?: components["parameters"]["On"];
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Versions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readVersion: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    publishVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "policy voorbeeld \"Zorggroep Voorbeeld\" / \"Example Care Group\" in force from 2027-01-01\n\nsource rules \"Spelregels van Zorggroep Voorbeeld, 2027\"\n\npay in money @rules 1\n\ncalendar @rules 1 {\n    1 week = 7 days\n    1 month = 4.33 weeks\n    1 year = 12 months\n}\n\nbudget @rules 2 {\n    start with €100.00 per day @rules 2\n}\n\nservices @rules 3 {\n    care €41.92 per hour @rules 3\n    hot_meal €9.20 per piece @rules 3\n    household_care, cleaning, restaurant_service, chilled_meal, room_service, linen not offered\n        @rules 3\n    coffee_full, coffee_light, day_programme, outing, conversation, walk, client_support not offered\n        @rules 3\n}\n\norder @rules 4 {\n    self, network, volunteer cost nothing @rules 4\n    provider draws on the budget @rules 4\n    external draws on the budget only when provider unable @rules 4\n}\n\ncopay @rules 5 {\n    every category: allowed @rules 5\n    the rest is borne by client @rules 5\n}\n"
                 *     }
                 */
                "application/json": components["schemas"]["PolicyText"];
                /**
                 * @example policy voorbeeld "Zorggroep Voorbeeld" / "Example Care Group" in force from 2027-01-01
                 *
                 *     source rules "Spelregels van Zorggroep Voorbeeld, 2027"
                 *
                 *     pay in money @rules 1
                 *
                 *     calendar @rules 1 {
                 *         1 week = 7 days
                 *         1 month = 4.33 weeks
                 *         1 year = 12 months
                 *     }
                 *
                 *     budget @rules 2 {
                 *         start with €100.00 per day @rules 2
                 *     }
                 *
                 *     services @rules 3 {
                 *         care €41.92 per hour @rules 3
                 *         hot_meal €9.20 per piece @rules 3
                 *         household_care, cleaning, restaurant_service, chilled_meal, room_service, linen not offered
                 *             @rules 3
                 *         coffee_full, coffee_light, day_programme, outing, conversation, walk, client_support not offered
                 *             @rules 3
                 *     }
                 *
                 *     order @rules 4 {
                 *         self, network, volunteer cost nothing @rules 4
                 *         provider draws on the budget @rules 4
                 *         external draws on the budget only when provider unable @rules 4
                 *     }
                 *
                 *     copay @rules 5 {
                 *         every category: allowed @rules 5
                 *         the rest is borne by client @rules 5
                 *     }
                 */
                "text/plain": string;
            };
        };
        responses: {
            /** @description This text was published before. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description It is published. */
            201: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description It waits for another policy owner's approval. */
            202: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readCatalogue: {
        parameters: {
            query?: {
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readMatrix: {
        parameters: {
            query?: {
                /** @description The date that is asked about; today without one. */
                on?: components["parameters"]["On"];
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matrix. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readValues: {
        parameters: {
            query?: {
                /** @description The date that is asked about; today without one. */
                on?: components["parameters"]["On"];
                /** @description A moment in the past: what was known then is answered, whatever was published or withdrawn since. A plus sign in an address is written %2B. */
                knownOn?: components["parameters"]["KnownOn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Values"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft, with its text. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    writeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "policy voorbeeld \"Zorggroep Voorbeeld\" / \"Example Care Group\" in force from 2027-01-01\n\nsource rules \"Spelregels van Zorggroep Voorbeeld, 2027\"\n\npay in money @rules 1\n\ncalendar @rules 1 {\n    1 week = 7 days\n    1 month = 4.33 weeks\n    1 year = 12 months\n}\n\nbudget @rules 2 {\n    start with €100.00 per day @rules 2\n}\n\nservices @rules 3 {\n    care €41.92 per hour @rules 3\n    hot_meal €9.20 per piece @rules 3\n    household_care, cleaning, restaurant_service, chilled_meal, room_service, linen not offered\n        @rules 3\n    coffee_full, coffee_light, day_programme, outing, conversation, walk, client_support not offered\n        @rules 3\n}\n\norder @rules 4 {\n    self, network, volunteer cost nothing @rules 4\n    provider draws on the budget @rules 4\n    external draws on the budget only when provider unable @rules 4\n}\n\ncopay @rules 5 {\n    every category: allowed @rules 5\n    the rest is borne by client @rules 5\n}\n"
                 *     }
                 */
                "application/json": components["schemas"]["PolicyText"];
                /**
                 * @example policy voorbeeld "Zorggroep Voorbeeld" / "Example Care Group" in force from 2027-01-01
                 *
                 *     source rules "Spelregels van Zorggroep Voorbeeld, 2027"
                 *
                 *     pay in money @rules 1
                 *
                 *     calendar @rules 1 {
                 *         1 week = 7 days
                 *         1 month = 4.33 weeks
                 *         1 year = 12 months
                 *     }
                 *
                 *     budget @rules 2 {
                 *         start with €100.00 per day @rules 2
                 *     }
                 *
                 *     services @rules 3 {
                 *         care €41.92 per hour @rules 3
                 *         hot_meal €9.20 per piece @rules 3
                 *         household_care, cleaning, restaurant_service, chilled_meal, room_service, linen not offered
                 *             @rules 3
                 *         coffee_full, coffee_light, day_programme, outing, conversation, walk, client_support not offered
                 *             @rules 3
                 *     }
                 *
                 *     order @rules 4 {
                 *         self, network, volunteer cost nothing @rules 4
                 *         provider draws on the budget @rules 4
                 *         external draws on the budget only when provider unable @rules 4
                 *     }
                 *
                 *     copay @rules 5 {
                 *         every category: allowed @rules 5
                 *         the rest is borne by client @rules 5
                 *     }
                 */
                "text/plain": string;
            };
        };
        responses: {
            /** @description It is kept; the diagnostics. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnostics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    dropDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                 *     }
                 */
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description It is approved. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    withdrawVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of an organisation.
                 * @example archipel
                 */
                organisation: components["parameters"]["Organisation"];
                /**
                 * @description First day in force of a version.
                 * @example 2013-10-21
                 */
                date: components["parameters"]["Date"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                 *       "reason": "de tarieven van 2027 zijn nog niet vastgesteld"
                 *     }
                 */
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    issueKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "holder": "ECD Zorggroep Voorbeeld",
                 *       "role": "evaluator",
                 *       "organisation": "voorbeeld"
                 *     }
                 */
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a key.
                 * @example 0123456789ab
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It works no more. */
            204: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description Rows after this place. */
                after?: components["parameters"]["After"];
                /** @description At most so many rows. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            421: components["responses"]["MisdirectedRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They should. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "API-Version": components["headers"]["APIVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/openmetrics-text": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
