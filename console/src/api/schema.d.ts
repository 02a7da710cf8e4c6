/** Generated from the OpenAPI file of the service by `npm run types`; do not edit. */
export interface paths {
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published activities: recruiting first, then by start; with `near` the nearest first. */
        get: operations["activity_billboard_activity_list"];
        put?: never;
        /** Begin an activity, as a team's leader or a manager. */
        post: operations["activities_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activity: posts, shifts, risks, safeguards, and what I may do. */
        get: operations["activity_billboard_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weather or danger: it ends now. */
        post: operations["activity_changes_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is volunteer service, its risks are told, and everybody may see it. */
        post: operations["activities_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It does not take place; an organiser more than a day ahead asks the reviewer. */
        post: operations["activity_changes_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another time, place or risk: asks the reviewer. */
        post: operations["activity_changes_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/close-recruiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No more names. */
        post: operations["activities_close_recruiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something is wrong with this activity. */
        post: operations["aftercare_complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same again, so many weeks later, as a draft. */
        post: operations["activities_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft nobody needs any more. */
        post: operations["activities_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a draft; of a published activity only what nobody has relied on. */
        post: operations["activities_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The district stops it while something is looked into. */
        post: operations["activity_changes_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of its life that the caller may see. */
        get: operations["activities_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not to be held; final. */
        post: operations["activities_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names are taken again. */
        post: operations["activities_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A weekly series: each occurrence is an activity of its own. */
        post: operations["activities_repeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of an activity. */
        get: operations["aftercare_read_report"];
        put?: never;
        /** What came of it, told once by who organised it. */
        post: operations["aftercare_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It goes on where it stood. */
        post: operations["activity_changes_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Please complete it. */
        post: operations["activities_return_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has signed up, in the order in which they came. */
        get: operations["signups_signed_up"];
        put?: never;
        /** Put my name down. */
        post: operations["signups_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ready for review. */
        post: operations["activities_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back from review. */
        post: operations["activities_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The civilization-practice calendar: a month of activities, working days and festivals. */
        get: operations["activity_billboard_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activities of the acting manager's area in any state, the newest first. */
        get: operations["activities_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open complaints of the acting area; without an area, my own. */
        get: operations["aftercare_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-complaints/{activity_complaint_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not so. */
        post: operations["aftercare_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-complaints/{activity_complaint_id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is so. */
        post: operations["aftercare_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-complaints/{activity_complaint_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I take it back. */
        post: operations["aftercare_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session. */
        post: operations["sessions_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager signs in with user name, password and second factor. */
        post: operations["sessions_sign_in_by_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next pair of tokens. */
        post: operations["sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of a second factor just enrolled lets its owner in. */
        post: operations["sessions_sign_in_by_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for the authenticator of a manager who may not come in without one. */
        post: operations["credentials_begin_enrolment_by_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a WeChat code. */
        post: operations["sessions_sign_in_by_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{change_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change holds from now on; everybody is told. */
        post: operations["activity_changes_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{change_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything stays as it was. */
        post: operations["activity_changes_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{change_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change is not wanted any more. */
        post: operations["activity_changes_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints of the acting area, open ones unless asked otherwise; without an area, my own. */
        get: operations["complaints_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{complaint_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not so. */
        post: operations["complaints_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{complaint_id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is so. */
        post: operations["complaints_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{complaint_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I take it back. */
        post: operations["complaints_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The live board of one's area or of a region in it; with If-None-Match 304 while nothing has changed. */
        get: operations["dashboard_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The district's schematic map: GeoJSON that anybody may keep for an hour. */
        get: operations["dashboard_outlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the one clock of web and worker ahead. */
        post: operations["demo_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invented residents, volunteers and team leaders to sign in as. */
        get: operations["demo_demo_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The divisions below a code; the district without one. */
        get: operations["inbox_list_divisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My exports, the newest first. */
        get: operations["exports_exports"];
        put?: never;
        /** Ask for a table of my area as a spreadsheet; the worker fills it. */
        post: operations["exports_ask_for_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far one of mine has come. */
        get: operations["exports_show_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The spreadsheet, for whoever asked for it. */
        get: operations["exports_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardianships/{link_id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guardian's consent. */
        post: operations["guardians_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardianships/{link_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guardian does not agree. */
        post: operations["guardians_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardianships/{link_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guardian takes the consent back. */
        post: operations["guardians_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of my area. */
        get: operations["managers_list_managers"];
        put?: never;
        /** Make an account one level down; A2 and above wait for a second person. */
        post: operations["managers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account, and what I may do with it. */
        get: operations["managers_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to an account somebody else has proposed. */
        post: operations["managers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lend a role of my area until a moment. */
        post: operations["managers_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out at the next request. */
        post: operations["managers_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled account work again. */
        post: operations["managers_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/grant-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make somebody system, security or audit administrator. */
        post: operations["managers_grant_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to this account. */
        get: operations["managers_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to it. */
        post: operations["managers_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new first password, shown once; all sessions end. */
        post: operations["managers_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/revoke-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take such a duty back. */
        post: operations["managers_revoke_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation before its time. */
        post: operations["managers_take_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the lock of too many failures. */
        post: operations["managers_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/managers/{account_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back my own proposal. */
        post: operations["managers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here, and in which roles. */
        get: operations["accounts_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activities I made or am in charge of, the newest first. */
        get: operations["activities_my_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My confirmed minutes, and what still waits. */
        get: operations["hours_my_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My messages, the newest first. */
        get: operations["inbox_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read it. */
        post: operations["inbox_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password; my other sessions end. */
        post: operations["credentials_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind the phone number that WeChat vouches for. */
        post: operations["accounts_prove_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have, what I owe, and what ends when. */
        get: operations["points_my_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why I have it: my entries, the newest first. */
        get: operations["points_my_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My records of service, the latest first. */
        get: operations["hours_my_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in, the newest first. */
        get: operations["sessions_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of my sessions. */
        post: operations["sessions_end_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all my sessions but this one. */
        post: operations["sessions_end_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Larger text and fewer choices, remembered. */
        post: operations["accounts_set_elder_mode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My names, the newest first. */
        get: operations["signups_my_signups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams I belong to, lead, or am asked to found. */
        get: operations["teams_my_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Have I a second factor, and must I? */
        get: operations["credentials_second_factor"];
        put?: never;
        /** A new secret for my authenticator; it counts once confirmed. */
        post: operations["credentials_begin_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My authenticator shows this code. */
        post: operations["credentials_confirm_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own registration. */
        get: operations["volunteers_my_volunteer"];
        put?: never;
        /** Change my skills, times, home point or duty. */
        post: operations["volunteers_update_my_volunteer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/volunteer/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a certificate of qualification. */
        post: operations["qualifications_add_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Minors the caller is guardian of, or is asked for. */
        get: operations["guardians_wards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/accept-handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I lead the team from now on. */
        post: operations["members_accept_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a member deputy, recorder, or member again. */
        post: operations["members_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take somebody into the team. */
        post: operations["members_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an application. */
        post: operations["members_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a membership. */
        post: operations["members_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I am asked to do. */
        get: operations["offers_my_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One question put to me. */
        get: operations["offers_my_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offer_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I will. */
        post: operations["offers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offer_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I will not; nothing follows from it. */
        post: operations["offers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of the acting area, or one's own. */
        get: operations["orders_orders"];
        put?: never;
        /** Ask for help, for oneself or for somebody. */
        post: operations["orders_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, as the caller may see it. */
        get: operations["orders_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It cannot go on. */
        post: operations["service_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/absent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody started: who was not there. */
        post: operations["offers_absent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is real, and a volunteer's work. */
        post: operations["orders_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The resident changed their mind. */
        post: operations["orders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could serve, best first, each with reasons. */
        get: operations["offers_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I take it, or my team does. */
        post: operations["offers_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/close-unserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody could be found; the requester has been called. */
        post: operations["orders_close_unserved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something is wrong with this order. */
        post: operations["complaints_complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The resident says it was done. */
        post: operations["service_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The resident says it was not done. */
        post: operations["service_deny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done. */
        post: operations["service_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The assignee cannot after all. */
        post: operations["offers_give_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/hand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lower level takes it over. */
        post: operations["orders_hand_down"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of its life. */
        get: operations["orders_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a volunteer or a team. */
        post: operations["offers_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked, and what they answered. */
        get: operations["offers_offers_made"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/open-to-pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Anybody suitable may claim it. */
        post: operations["offers_open_to_pool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A higher level takes it over. */
        post: operations["orders_raise_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One to five stars. */
        post: operations["service_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/record-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A call-back or visit by the community, written down. */
        post: operations["orders_record_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After two stars or fewer, once more: a new order linked to this one. */
        post: operations["service_redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not for volunteers; only the requester sees why. */
        post: operations["orders_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose another time. */
        post: operations["offers_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reschedule-accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes, that time. */
        post: operations["offers_reschedule_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reschedule-decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No, the time stays. */
        post: operations["offers_reschedule_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The returned order again, completed. */
        post: operations["orders_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Please complete it. */
        post: operations["orders_return_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One masked field in full; the look is written down. */
        post: operations["orders_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community's verdict. */
        post: operations["service_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader names members and a time. */
        post: operations["offers_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code on paper, for a beneficiary without a phone. */
        post: operations["orders_slip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The volunteer is there: the resident's four digits prove it. */
        post: operations["service_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the pool, or back from those who were asked. */
        post: operations["offers_take_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To the appeals desk or the city hotline. */
        post: operations["orders_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/bulk-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for up to 50 orders at once; each is done or refused by itself. */
        post: operations["offers_bulk_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of service, and the other lists that a form of an order chooses from. */
        get: operations["orders_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the acting manager must look at, the oldest first. */
        get: operations["orders_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/tasks/{task_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The managers have looked. */
        post: operations["service_close_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send in a photo for an order or a finished service; it is redrawn, and forgotten after 24 h unless used. */
        post: operations["photos_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture, for its owner and whoever may see what it belongs to. */
        get: operations["photos_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which community a place belongs to: that of the nearest station within 3 km. */
        get: operations["map_community"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/points/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How points are earned, in the words of the version in force. */
        get: operations["points_current_rules"];
        put?: never;
        /** The district sets the rules for service from a coming day on. */
        post: operations["points_set_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders anybody suitable may claim. */
        get: operations["offers_pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records I may see: undecided first, the most urgent of them on top. */
        get: operations["hours_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of service. */
        get: operations["hours_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It happened; the minutes count from now on. */
        post: operations["hours_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse this version and make the next with other minutes. */
        post: operations["hours_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of a record. */
        get: operations["hours_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/lower": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I served less than the stamps tell. */
        post: operations["hours_lower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It did not happen, or is no service. */
        post: operations["hours_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{record_id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the minutes back. */
        post: operations["hours_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The attendance sheet of a shift. */
        get: operations["attendance_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the leader's screen shows now: another code every thirty seconds. */
        get: operations["attendance_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can I sign up for this shift, and if not, why not? */
        get: operations["signups_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/resize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More or fewer places, never fewer than are promised. */
        post: operations["activities_resize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/roll-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader ticks the list, with a photo, for people without a phone. */
        post: operations["attendance_roll_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything is decided: whoever was not there is a no-show, and the list is closed. */
        post: operations["attendance_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{shift_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader proposes hours: as stamped, or fewer with a reason. */
        post: operations["attendance_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sign-up, with its place in line. */
        get: operations["signups_signup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes to an invitation that came late. */
        post: operations["signups_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A place for this applicant. */
        post: operations["signups_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My comings and goings on this shift, and where the record of them stands. */
        get: operations["attendance_presence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody was there and no stamp says so; another person decides. */
        post: operations["attendance_backfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take my name off. */
        post: operations["signups_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am here. */
        post: operations["attendance_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am going. */
        post: operations["attendance_check_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I shall be there. */
        post: operations["signups_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I cannot come; the place goes to the next. */
        post: operations["signups_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of a sign-up. */
        get: operations["signups_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stars: the volunteer's for the activity, the organiser's for the volunteer. */
        post: operations["aftercare_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stars I may see by now: the other's only once both are given, or the time is over. */
        get: operations["aftercare_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not this time. */
        post: operations["signups_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{signup_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a place, with a reason. */
        post: operations["signups_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stations: the nearest first with `near`, else in the order of their codes. */
        get: operations["map_stations"];
        put?: never;
        /** Enter a new station of one's area. */
        post: operations["map_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{station_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One station. */
        get: operations["map_station"];
        put?: never;
        /** Change the entry of a station in one's area. */
        post: operations["map_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams of the four levels, by region, category or parent. */
        get: operations["teams_teams"];
        put?: never;
        /** Found a team and lead it; a squad goes to review when five founders have confirmed. */
        post: operations["teams_found_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team. */
        get: operations["teams_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team may serve. */
        post: operations["teams_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/ask-to-dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader asks for the end of the team. */
        post: operations["teams_ask_to_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/confirm-founding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes, I found this team with the others. */
        post: operations["teams_confirm_founding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team ends; its hours stay. */
        post: operations["teams_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name an heir, who must accept. */
        post: operations["members_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of a team that I may see. */
        get: operations["teams_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to belong to a team. */
        post: operations["members_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a team, or take an application back. */
        post: operations["members_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody in the team, for its leader and the managers of its area; oneself, for a member. */
        get: operations["members_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thirty days to put something right. */
        post: operations["teams_rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This will be no team. */
        post: operations["teams_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The team works again. */
        post: operations["teams_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mended; please look again. */
        post: operations["teams_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something is missing. */
        post: operations["teams_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a team for now. */
        post: operations["teams_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The founder gives up. */
        post: operations["teams_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/todos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that waits for me in the role in use, the most pressing first. */
        get: operations["desk_todos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/todos/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits for me, by kind and colour. */
        get: operations["desk_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The volunteers of the caller's area, the latest first. */
        get: operations["volunteers_volunteers"];
        put?: never;
        /** Register as a volunteer: starts and submits. */
        post: operations["registration_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One volunteer, and the moves open to the caller. */
        get: operations["volunteers_volunteer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take somebody in: number and role. */
        post: operations["volunteers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/certificates/{certificate_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A clerk does not accept it. */
        post: operations["qualifications_refuse_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/certificates/{certificate_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A clerk has seen it and finds it genuine. */
        post: operations["qualifications_verify_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of a volunteer, oldest first. */
        get: operations["volunteers_volunteer_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policies that cover a volunteer. */
        get: operations["insurance_policies"];
        put?: never;
        /** Write down which accident policy covers a volunteer. */
        post: operations["insurance_enter_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a registration; only the ID number's hash is kept. */
        post: operations["volunteers_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody serve again. */
        post: operations["volunteers_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a returned registration in again. */
        post: operations["registration_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grown up since a guardian's consent ended: go on by one's own. */
        post: operations["registration_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a registration back to be put right. */
        post: operations["volunteers_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The full phone or ID number, audited. */
        post: operations["volunteers_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop somebody from serving for now. */
        post: operations["volunteers_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volunteers/{volunteer_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an unfinished registration back; personal fields are erased. */
        post: operations["registration_withdraw"];
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
        AbortIn: {
            /** @enum {string} */
            outcome: "to_dispatch" | "failed";
            reason: string;
        };
        AbsentIn: {
            note: string;
            /** @enum {string} */
            who: "volunteer" | "resident";
        };
        ActivitiesPlaceOut: {
            lat: number;
            lng: number;
        };
        ActivitiesReasonIn: {
            note: string;
            /** @enum {string} */
            reason_code: "INCOMPLETE" | "RISK_MISSING" | "NOT_VOLUNTEER" | "PLACE_VAGUE" | "DUPLICATE" | "OVERSIZE" | "POLICY" | "OTHER";
        };
        ActivitiesWhyIn: {
            reason: string;
        };
        ActivityChangeOut: {
            /** Format: uuid */
            activity_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            moves: string[];
            note: string | null;
            reason: string;
            state: string;
            wanted: {
                [key: string]: unknown;
            };
        };
        ActivityComplaintIn: {
            /** @enum {string} */
            kind: "虚假活动" | "强制参加" | "收费" | "安全" | "隐私" | "其他";
            text: string;
        };
        ActivityComplaintOut: {
            /** Format: uuid */
            activity_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string | null;
            severity: number;
            state: string;
            text: string;
        };
        ActivityComplaintPage: {
            items: components["schemas"]["ActivityComplaintOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ActivityDeskOut: {
            category: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: date-time */
            ends_at: string | null;
            /** Format: uuid */
            id: string;
            number: string | null;
            places: number;
            region: string;
            review_level: number;
            risk: string;
            /** Format: date-time */
            starts_at: string | null;
            state: string;
            title: string;
            unit_name: string;
        };
        ActivityDeskPage: {
            items: components["schemas"]["ActivityDeskOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ActivityEditIn: {
            address?: string;
            /** @enum {string} */
            approval?: "manual" | "auto";
            /** @enum {string} */
            audience?: "public" | "team";
            /** @enum {string} */
            category?: "社区服务" | "扶贫减贫" | "支教助学" | "卫生健康" | "法律服务" | "环境保护" | "科技科普" | "文化艺术" | "平安综治" | "文明风尚" | "交通引导" | "志愿消防" | "应急救援" | "禁毒宣传" | "体育健身" | "旅游服务" | "关爱特殊群体" | "大型活动" | "海外志愿服务" | "税收服务" | "疫情防控" | "其他";
            code?: string | null;
            exclusive_with?: string[];
            funding?: string | null;
            min_minutes?: number;
            minors?: boolean;
            phone?: string;
            place?: components["schemas"]["PlaceSchema"];
            policy_number?: string | null;
            posts?: components["schemas"]["PostIn"][];
            question?: string | null;
            /** @enum {string} */
            radius_metres?: "300" | "500" | "1000" | "1500";
            /** Format: date-time */
            recruit_from?: string;
            /** Format: date-time */
            recruit_to?: string;
            /** @enum {string} */
            risk?: "low" | "mid" | "high";
            risk_disclosure?: string;
            safeguards?: string;
            served?: ("儿童" | "妇女" | "老年人" | "残障人士" | "优抚对象" | "贫困家庭" | "特殊群体" | "病患者" | "农村居民" | "城镇居民" | "社会公众" | "纳税人缴费人" | "其他")[];
            text?: string;
            title?: string;
            waitlist?: boolean;
        };
        ActivityIn: {
            address?: string;
            /** @enum {string} */
            approval?: "manual" | "auto";
            /** @enum {string} */
            audience?: "public" | "team";
            /** @enum {string} */
            category?: "社区服务" | "扶贫减贫" | "支教助学" | "卫生健康" | "法律服务" | "环境保护" | "科技科普" | "文化艺术" | "平安综治" | "文明风尚" | "交通引导" | "志愿消防" | "应急救援" | "禁毒宣传" | "体育健身" | "旅游服务" | "关爱特殊群体" | "大型活动" | "海外志愿服务" | "税收服务" | "疫情防控" | "其他";
            code?: string | null;
            exclusive_with?: string[];
            funding?: string | null;
            min_minutes?: number;
            minors?: boolean;
            phone?: string;
            place?: components["schemas"]["PlaceSchema"];
            policy_number?: string | null;
            posts?: components["schemas"]["PostIn"][];
            question?: string | null;
            /** @enum {string} */
            radius_metres?: "300" | "500" | "1000" | "1500";
            /** Format: date-time */
            recruit_from?: string;
            /** Format: date-time */
            recruit_to?: string;
            region?: string;
            /** @enum {string} */
            risk?: "low" | "mid" | "high";
            risk_disclosure?: string;
            safeguards?: string;
            served?: ("儿童" | "妇女" | "老年人" | "残障人士" | "优抚对象" | "贫困家庭" | "特殊群体" | "病患者" | "农村居民" | "城镇居民" | "社会公众" | "纳税人缴费人" | "其他")[];
            /** Format: uuid */
            team_id?: string;
            text?: string;
            title: string;
            waitlist?: boolean;
        };
        ActivityMoveOut: {
            /** Format: date-time */
            created_at: string;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            move: string;
            note: string | null;
            reason_code: string | null;
            role: string;
            to_state: string;
        };
        ActivityMovePage: {
            items: components["schemas"]["ActivityMoveOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ActivityOut: {
            address: string | null;
            approval: string;
            audience: string;
            category: string | null;
            change: components["schemas"]["ActivityChangeOut"] | null;
            /** Format: date-time */
            created_at: string;
            /** @description 疑似非志愿服务的字眼,供审核参考 */
            doubts: string[];
            /** Format: date-time */
            due_at: string | null;
            editable: boolean;
            /** Format: date-time */
            ends_at: string | null;
            exclusive_with: string[];
            funding: string | null;
            has_code: boolean;
            /** Format: uuid */
            id: string;
            insured: boolean;
            leader_name: string;
            min_minutes: number;
            minors: boolean;
            moves: string[];
            my_signups: components["schemas"]["MySignupOut"][];
            number: string | null;
            phone: string | null;
            place: components["schemas"]["ActivitiesPlaceOut"] | null;
            places: number;
            policy_number: string | null;
            posts: components["schemas"]["PostOut"][];
            question: string | null;
            radius_metres: number;
            ratings: number;
            reason: string | null;
            reason_code: string | null;
            /** Format: date-time */
            recruit_from: string | null;
            /** Format: date-time */
            recruit_to: string | null;
            region: string;
            region_name: string | null;
            /** @description 已有活动总结 */
            reported: boolean;
            /** @description 由谁审核:1 区 2 街道 3 社区 */
            review_level: number;
            risk: string;
            risk_disclosure: string | null;
            safeguards: string;
            /** Format: uuid */
            series_id: string | null;
            served: string[];
            /** @description 参加者的平均评分,双方评过或期满后计入 */
            stars: number | null;
            /** Format: date-time */
            starts_at: string | null;
            state: string;
            /** Format: uuid */
            team_id: string | null;
            text: string;
            title: string;
            unit_name: string;
            waitlist: boolean;
        };
        ActivityRatingOut: {
            by_whom: string;
            /** Format: date-time */
            created_at: string;
            stars: number;
            text: string | null;
        };
        ActivityRatingsOut: {
            items: components["schemas"]["ActivityRatingOut"][];
        };
        ActivitySeriesOut: {
            items: components["schemas"]["ActivityDeskOut"][];
        };
        ActivityShortOut: {
            address: string;
            category: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            metres: number | null;
            minors: boolean;
            number: string;
            place: components["schemas"]["ActivitiesPlaceOut"];
            places: number;
            /** Format: date-time */
            recruit_to: string;
            region: string;
            region_name: string | null;
            risk: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            taken: number;
            /** Format: uuid */
            team_id: string | null;
            title: string;
            unit_name: string;
        };
        ActivityShortPage: {
            items: components["schemas"]["ActivityShortOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        AgreeIn: {
            consent: boolean;
            id_number?: string;
            name?: string;
        };
        AppointIn: {
            /** @enum {string} */
            role: "deputy" | "recorder" | "member";
        };
        ApproveIn: {
            priority_tags?: ("独居" | "高龄" | "残疾" | "困境儿童" | "军属")[];
            required_certificates?: ("医疗" | "心理" | "法律" | "应急")[];
            /** @enum {string} */
            risk?: "low" | "mid" | "high";
            urgent?: boolean;
        };
        AttendedOut: {
            /** Format: uuid */
            id: string;
            presences: components["schemas"]["PresenceOut"][];
            /** Format: uuid */
            shift_id: string;
            state: string;
        };
        BackfillIn: {
            /** Format: date-time */
            from: string;
            reason: string;
            /** Format: date-time */
            to: string;
        };
        BehalfOfIn: {
            consent: components["schemas"]["ContactIn"];
            name: string;
            /** @default null */
            phone?: string | null;
            /** @enum {string} */
            relation: "family" | "clerk";
        };
        BeneficiaryOut: {
            name: string;
            phone: string | null;
        };
        BulkOfferedOut: {
            done: boolean;
            /** Format: uuid */
            order_id: string;
            problem: components["schemas"]["RefusalOut"] | null;
        };
        BulkOfferIn: {
            items: components["schemas"]["BulkOfferItemIn"][];
        };
        BulkOfferItemIn: {
            /** Format: uuid */
            order_id: string;
            /** Format: uuid */
            team_id?: string;
            /** Format: uuid */
            volunteer_id?: string;
        };
        BulkOfferOut: {
            items: components["schemas"]["BulkOfferedOut"][];
        };
        CalendarActivityOut: {
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            title: string;
        };
        CalendarDayOut: {
            activities: components["schemas"]["CalendarActivityOut"][];
            /** Format: date */
            day: string;
            festivals: string[];
            workday: boolean;
        };
        CalendarOut: {
            days: components["schemas"]["CalendarDayOut"][];
            month: string;
        };
        CancelIn: {
            on_behalf?: components["schemas"]["ContactIn"];
            reason: string;
        };
        CandidateOut: {
            /** @description volunteer 或 team */
            kind: string;
            metres: number | null;
            name: string;
            reasons: string[];
            score: number | null;
            /** Format: uuid */
            team_id: string | null;
            /** Format: uuid */
            volunteer_id: string | null;
        };
        CandidatePage: {
            items: components["schemas"]["CandidateOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        CategoriesOut: {
            certificates: string[];
            complaint_kinds: string[];
            emergency: components["schemas"]["EmergencyOut"];
            items: components["schemas"]["CategoryOut"][];
            priority_tags: string[];
            reason_codes: components["schemas"]["WordOut"][];
            risks: components["schemas"]["WordOut"][];
        };
        CategoryOut: {
            category: string;
            /** @description 服务人须持有的资格证书种类 */
            certificate: string | null;
            /** @description 默认风险为高,须有当日有效的意外保险 */
            insured: boolean;
            label: string;
            /** @description 默认风险:low、mid、high */
            risk: string;
        };
        CertificateIn: {
            /** @default null */
            issuer?: string | null;
            /** @enum {string} */
            kind: "医疗" | "心理" | "法律" | "应急" | "教师" | "电工" | "驾驶" | "其他";
            /** @default null */
            number?: string | null;
            title: string;
            /** Format: date */
            valid_until: string;
        };
        CertificateOut: {
            /** Format: date-time */
            decided_at: string | null;
            /** Format: uuid */
            id: string;
            issuer: string | null;
            kind: string;
            number: string | null;
            reason: string | null;
            state: string;
            title: string;
            /** Format: date */
            valid_until: string;
        };
        ChangeIn: {
            address?: string;
            /** @description 所有未开始班次顺延的分钟数,负数为提前 */
            later_minutes?: number;
            place?: components["schemas"]["PlaceSchema"];
            policy_number?: string;
            reason: string;
            /** @enum {string} */
            risk?: "low" | "mid" | "high";
            risk_disclosure?: string;
            title?: string;
        };
        ChangePasswordIn: {
            new: string;
            old: string;
        };
        ChildOut: {
            /** @description null 为下级区划;departments 区直/部门,own_level 本级,unassigned 未归属 */
            bucket: string | null;
            level: number;
            name: string;
            region: string;
            /** @description 可加指标的值,如 {"I-01": 12} */
            readonly values: {
                [key: string]: unknown;
            };
        };
        ClaimIn: {
            /**
             * Format: uuid
             * @default null
             */
            team_id?: string | null;
        };
        ClockIn: {
            advance_minutes: number;
        };
        ClockOut: {
            /** Format: date-time */
            now: string;
        };
        CloseUnservedIn: {
            /** @enum {string} */
            outcome: "unfulfilled" | "transferred";
            reason: string;
        };
        CodeOut: {
            code: string;
            /** Format: date-time */
            good_until: string;
            kind: string;
            /** Format: date-time */
            next_at: string;
            /**
             * Format: date-time
             * @description 服务器的当前时间,供倒计时用
             */
            now: string;
            /** Format: uuid */
            shift_id: string;
            /** Format: date-time */
            shown_at: string;
            svg: string;
        };
        CommunityOut: {
            /** @description 到该社区实践站的距离 */
            metres: number;
            name: string;
            region: string;
            station: string;
            /** Format: uuid */
            station_id: string;
        };
        ComplaintIn: {
            /** @enum {string} */
            kind: "收取报酬" | "服务态度" | "泄露隐私" | "虚假完成" | "居民失约" | "其他";
            text: string;
        };
        ComplaintOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string | null;
            /** Format: uuid */
            order_id: string;
            severity: number;
            state: string;
            text: string;
        };
        ComplaintShortOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string | null;
            /** @description 点单编号 */
            number: string;
            /** Format: uuid */
            order_id: string;
            provisional: boolean;
            region: string;
            severity: number;
            state: string;
            text: string;
            /** @description 点单标题 */
            title: string;
        };
        ComplaintShortPage: {
            items: components["schemas"]["ComplaintShortOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ConfirmIn: {
            /** @default null */
            minutes?: number | null;
            /** @default null */
            reason?: string | null;
        };
        ConsentsIn: {
            privacy: boolean;
            sensitive_id: boolean;
            terms: boolean;
        };
        ContactIn: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "counter";
            words: string;
        };
        CopyIn: {
            /** @default 1 */
            weeks?: number;
        };
        DashboardOut: {
            /** Format: date-time */
            as_of: string;
            children: components["schemas"]["ChildOut"][];
            feed: components["schemas"]["FeedOut"][];
            indicators: components["schemas"]["IndicatorOut"][];
            level: number;
            name: string;
            period: string;
            region: string;
        };
        DecisionIn: {
            /** @default null */
            note?: string | null;
        };
        DelegateIn: {
            region: string;
            /** @enum {string} */
            role: "A3" | "A2" | "A1" | "A4";
            /** Format: date-time */
            until: string;
        };
        DemoPeopleOut: {
            items: components["schemas"]["DemoPersonOut"][];
            next: string | null;
        };
        DemoPersonOut: {
            name: string;
            note: string;
            /** @description POST /auth/wechat 的 code */
            openid_code: string;
            region: string;
            region_name: string;
            /** @description 居民、志愿者或队长 */
            title: string;
        };
        DenyIn: {
            on_behalf?: components["schemas"]["ContactIn"];
            reason: string;
        };
        DivisionOut: {
            code: string;
            /** @description 1 区 2 街道 3 社区 */
            level: number;
            name: string;
            parent_code: string | null;
        };
        DivisionsOut: {
            items: components["schemas"]["DivisionOut"][];
            next: string | null;
        };
        DutyIn: {
            /** @enum {string} */
            duty: "SYS_ADMIN" | "SEC_ADMIN" | "AUD_ADMIN";
        };
        EligibilityOut: {
            may: boolean;
            question: string | null;
            reasons: components["schemas"]["ReasonOut"][];
            waitlist: boolean;
        };
        EmergencyOut: {
            advice: string;
            numbers: string[];
            words: string[];
        };
        EndedOut: {
            ended: number;
        };
        EnrolIn: {
            password: string;
            totp?: string;
        };
        EnrolledIn: {
            ticket: string;
            totp: string;
        };
        EnrolmentOut: {
            otpauth_uri: string;
            /** @description 二维码,SVG */
            qr_svg: string;
            secret: string;
        };
        EntryOut: {
            /** @description 可用积分的变化 */
            amount: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "earn" | "reverse" | "spend" | "expire";
            note: string;
            rule_version: number | null;
            /** @description 因何而来,如 record:<id> */
            source: string;
        };
        EntryPage: {
            items: components["schemas"]["EntryOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ExpiringOut: {
            /**
             * Format: date-time
             * @description 从这一刻起不再可用(12 月 31 日 24 时)
             */
            expires_at: string;
            points: number;
        };
        ExportFiltersIn: {
            category?: string;
            /** @enum {string} */
            colour?: "red" | "yellow" | "green" | "none";
            complaint_open?: boolean;
            /** Format: date */
            created_from?: string;
            /** Format: date */
            created_to?: string;
            kind?: string;
            level?: number;
            overdue?: boolean;
            owner_level?: number;
            /** @enum {string} */
            period?: "today" | "week" | "month" | "year" | "all";
            q?: string;
            /** @description 默认本人辖区;须在辖区内 */
            region?: string;
            /** @enum {string} */
            role?: "A1" | "A2" | "A3" | "A4";
            skill?: string;
            /** @description 点单可填多个状态,其他表一个 */
            state?: string[];
            urgent?: boolean;
            /** Format: date */
            wanted_from?: string;
            /** Format: date */
            wanted_to?: string;
        };
        ExportIn: {
            filters?: components["schemas"]["ExportFiltersIn"];
            /** @enum {string} */
            table: "orders" | "volunteers" | "teams" | "managers" | "records" | "todos" | "dashboard" | "stations" | "complaints";
        };
        ExportOut: {
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description 未能完成的原因 */
            problem: string | null;
            /** @description 百分比,0 到 100 */
            progress: number;
            region: string;
            region_name: string;
            rows: number;
            /** @description waiting、running、ready、failed、expired */
            state: string;
            table: string;
            title: string;
        };
        ExportPage: {
            items: components["schemas"]["ExportOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        FeedOut: {
            /** Format: date-time */
            at: string;
            id: string;
            /** @description 动作 */
            kind: string;
            region: string;
            region_name: string;
            text: string;
        };
        FinishIn: {
            note: string;
            photos?: string[];
        };
        GrantOut: {
            area: string | null;
            /** Format: uuid */
            grant: string | null;
            role: string;
        };
        GuardianIn: {
            phone: string;
            /** @enum {string} */
            relation: "父亲" | "母亲" | "祖父母" | "外祖父母" | "其他监护人";
        };
        GuardianReasonIn: {
            reason?: string;
        };
        HandoverIn: {
            /** Format: uuid */
            membership_id: string;
        };
        HeldOut: {
            area: string;
            /** Format: uuid */
            grant: string;
            role: string;
            /** Format: date-time */
            until: string | null;
        };
        HomeOut: {
            lat: number;
            lng: number;
        };
        HoursOut: {
            /** @description 待街道核查的记录数 */
            anomalies: number;
            /** @description 小时,一位小数,舍去其余 */
            hours: string;
            hours_this_year: string;
            minutes: number;
            minutes_this_year: number;
            /** @description 待确认的分钟数,未计入总数 */
            pending_minutes: number;
        };
        HoursReasonIn: {
            reason: string;
        };
        IndicatorOut: {
            /** @description 下级之和等于本级 */
            additive: boolean;
            /** @description D1 队伍 D2 志愿者 D3 阵地 D5 供需与成效 */
            dimension: string;
            id: string;
            /** @description count、ratio、distribution、funnel、minutes */
            kind: string;
            parts: components["schemas"]["PartOut"][];
            title: string;
            /** @description value 与 parts 的单位;% 为百分数 */
            unit: string;
            value: number | null;
        };
        ListedVolunteerOut: {
            /** Format: date-time */
            created_at: string;
            credit: number;
            /** Format: uuid */
            id: string;
            id_number: string | null;
            minor: boolean;
            name: string;
            number: string | null;
            on_duty: boolean;
            open_load: number;
            /** Format: uuid */
            person_id: string;
            phone: string | null;
            region: string;
            /** Format: date-time */
            review_due_at: string | null;
            service_categories: string[];
            sex: string | null;
            skills: string[];
            state: string;
            suspended_for: string | null;
        };
        ListedVolunteerPage: {
            items: components["schemas"]["ListedVolunteerOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ManagerIn: {
            name: string;
            password?: string;
            region: string;
            /** @enum {string} */
            role: "A1" | "A2" | "A3" | "A4";
            username: string;
        };
        ManagerMoveOut: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Somebody"] | null;
            by_role: string | null;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            move: string;
            note: string | null;
            to_state: string;
        };
        ManagerMovePage: {
            items: components["schemas"]["ManagerMoveOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ManagerOut: {
            checked_by: components["schemas"]["Somebody"] | null;
            /** Format: date-time */
            created_at: string;
            grants: components["schemas"]["HeldOut"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            locked_until: string | null;
            made_by: components["schemas"]["Somebody"] | null;
            moves: string[];
            must_change_password: boolean;
            name: string;
            /** Format: uuid */
            person_id: string;
            region: string;
            role: string;
            state: string;
            totp_enrolled: boolean;
            username: string;
        };
        ManagerReasonIn: {
            reason: string;
        };
        ManagerShortOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            region: string;
            role: string;
            state: string;
            username: string;
        };
        ManagerShortPage: {
            items: components["schemas"]["ManagerShortOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ManagerWithPasswordOut: {
            checked_by: components["schemas"]["Somebody"] | null;
            /** Format: date-time */
            created_at: string;
            grants: components["schemas"]["HeldOut"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            locked_until: string | null;
            made_by: components["schemas"]["Somebody"] | null;
            moves: string[];
            must_change_password: boolean;
            name: string;
            /** @description 只显示这一次 */
            password: string | null;
            /** Format: uuid */
            person_id: string;
            region: string;
            role: string;
            state: string;
            totp_enrolled: boolean;
            username: string;
        };
        MapOut: {
            datum: string;
            edition: string;
            /** @description properties:code、name、level、parent、schematic */
            features: {
                [key: string]: unknown;
            }[];
            label: string;
            /** @description 示意图,非行政区划界线 */
            schematic: boolean;
            type: string;
        };
        MapPlaceOut: {
            lat: number;
            lng: number;
        };
        MaybeWhyIn: {
            /** @default null */
            reason?: string | null;
        };
        MemberReasonIn: {
            reason: string;
        };
        MembershipOut: {
            /** Format: date-time */
            answer_due: string | null;
            /** Format: date-time */
            heir_since: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joined_at: string | null;
            name: string;
            reason: string | null;
            /** @enum {unknown} */
            role: "leader" | "deputy" | "recorder" | "member";
            /** @enum {unknown} */
            state: "invited" | "applied" | "active" | "rejected" | "expired" | "left" | "removed";
            /** Format: uuid */
            team_id: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        MembershipPage: {
            items: components["schemas"]["MembershipOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MeOut: {
            elder_mode: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            roles: components["schemas"]["GrantOut"][];
            /** Format: uuid */
            volunteer_id: string | null;
        };
        MessageOut: {
            /** @description 关于什么,如 order:<id> */
            about: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            read_at: string | null;
            template: string;
            text: string;
            title: string;
        };
        MessagePage: {
            items: components["schemas"]["MessageOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MinutesIn: {
            minutes: number;
            reason: string;
        };
        MoveOut: {
            /** Format: date-time */
            created_at: string;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            move: string;
            note: string | null;
            reason_code: string | null;
            role: string;
            to_state: string;
        };
        MovePage: {
            items: components["schemas"]["MoveOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MyMembershipOut: {
            /** Format: date-time */
            heir_since: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            role: "leader" | "deputy" | "recorder" | "member";
            /** @enum {unknown} */
            state: "invited" | "applied" | "active" | "rejected" | "expired" | "left" | "removed";
        };
        MySignupOut: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            invited_until: string | null;
            /** Format: uuid */
            shift_id: string;
            state: string;
        };
        MyTeamsOut: {
            items: components["schemas"]["TeamOut"][];
        };
        NoteIn: {
            note: string;
        };
        OfferedOrderOut: {
            category: string;
            community: string | null;
            /** Format: uuid */
            id: string;
            number: string;
            region: string;
            required_certificates: string[];
            risk: string;
            risk_note: string;
            text: string;
            title: string;
            urgent: boolean;
            /** Format: date-time */
            window_from: string;
            /** Format: date-time */
            window_to: string;
        };
        OfferIn: {
            /** Format: uuid */
            team_id?: string;
            urgent?: boolean;
            /** Format: uuid */
            volunteer_id?: string;
        };
        OfferMadeOut: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            metres: number | null;
            name: string | null;
            reason: string | null;
            reasons: string[];
            round: number;
            state: string;
            /** Format: uuid */
            team_id: string | null;
            /** Format: uuid */
            volunteer_id: string | null;
        };
        OfferMadePage: {
            items: components["schemas"]["OfferMadeOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        OfferOut: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            metres: number | null;
            moves: string[];
            order: components["schemas"]["OfferedOrderOut"];
            reasons: string[];
            state: string;
            /** Format: uuid */
            team_id: string | null;
            /** Format: uuid */
            volunteer_id: string | null;
        };
        OfferPage: {
            items: components["schemas"]["OfferOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        OnBehalfIn: {
            on_behalf?: components["schemas"]["ContactIn"];
        };
        OpeningIn: {
            fri?: string[][];
            mon?: string[][];
            sat?: string[][];
            sun?: string[][];
            thu?: string[][];
            tue?: string[][];
            wed?: string[][];
        };
        OrderIn: {
            address: string;
            /** @enum {string} */
            category: "理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他";
            /** @default null */
            on_behalf_of?: components["schemas"]["BehalfOfIn"] | null;
            photos?: string[];
            place: components["schemas"]["PlaceSchema"];
            /** @default null */
            region?: string | null;
            risk_note: string;
            text: string;
            title: string;
            /** @default false */
            urgent?: boolean;
            /** Format: date-time */
            wanted_from: string;
            /** Format: date-time */
            wanted_to: string;
        };
        OrderOut: {
            address: string | null;
            advice: string | null;
            beneficiary: components["schemas"]["BeneficiaryOut"];
            category: string;
            community: string | null;
            complaint_open: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            moves: string[];
            number: string;
            on_behalf: boolean;
            /** @description 1 区 2 街道 3 社区 */
            owner_level: number;
            photos: string[];
            place: components["schemas"]["OrdersPlaceOut"] | null;
            priority_tags: string[];
            proposal: {
                [key: string]: unknown;
            } | null;
            rating: components["schemas"]["RatingOut"] | null;
            /** Format: uuid */
            redo_of: string | null;
            region: string;
            required_certificates: string[];
            risk: string;
            risk_note: string;
            rounds: number;
            servers: components["schemas"]["ServerOut"][];
            service_code: string | null;
            state: string;
            /** Format: uuid */
            team_id: string | null;
            text: string;
            title: string;
            urgent: boolean;
            /** Format: uuid */
            volunteer_id: string | null;
            /** Format: date-time */
            wanted_from: string;
            /** Format: date-time */
            wanted_to: string;
            /** Format: date-time */
            window_from: string;
            /** Format: date-time */
            window_to: string;
        };
        OrderShortOut: {
            category: string;
            community: string | null;
            complaint_open: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            id: string;
            number: string;
            /** @description 1 区 2 街道 3 社区 */
            owner_level: number;
            place: components["schemas"]["OrdersPlaceOut"] | null;
            region: string;
            rounds: number;
            state: string;
            title: string;
            urgent: boolean;
            /** Format: date-time */
            window_from: string;
            /** Format: date-time */
            window_to: string;
        };
        OrderShortPage: {
            items: components["schemas"]["OrderShortOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        OrdersPlaceOut: {
            lat: number;
            lng: number;
        };
        OrdersReasonIn: {
            note: string;
            /** @enum {string} */
            reason_code: "INCOMPLETE" | "RISK_MISSING" | "NOT_VOLUNTEER" | "PLACE_VAGUE" | "DUPLICATE" | "OVERSIZE" | "POLICY" | "OTHER";
        };
        OrdersRevealIn: {
            /** @enum {string} */
            field: "name" | "phone";
            purpose: string;
        };
        OrdersRevealOut: {
            field: string;
            value: string;
        };
        OrdersWhyIn: {
            reason: string;
        };
        OwnConsentIn: {
            consent: boolean;
        };
        PartOut: {
            key: string;
            label: string;
            value: number | null;
        };
        PasswordIn: {
            password: string;
            totp?: string;
            username: string;
        };
        PersonShort: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PhoneIn: {
            code: string;
        };
        PhotoIn: {
            /**
             * @description 已征得照片中人或住户同意
             * @default false
             */
            consented?: boolean;
            /**
             * Format: binary
             * @description JPEG、PNG 或 WebP,不超过 8 MB、2500 万像素
             */
            photo: string;
            /** @enum {string} */
            purpose: "order" | "finish" | "activity";
            /**
             * @description 照片中有人脸或居室内景
             * @default false
             */
            shows_private?: boolean;
        };
        PhotoOut: {
            bytes: number;
            /** Format: date-time */
            created_at: string;
            /** @description 像素 */
            height: number;
            /** Format: uuid */
            id: string;
            purpose: string;
            /** @description 像素 */
            width: number;
        };
        PlaceSchema: {
            lat: number;
            lng: number;
        };
        PointsOut: {
            /** @description 可用积分 */
            balance: number;
            /** @description 欠分,由以后获得的积分先行抵扣 */
            debt: number;
            expiring: components["schemas"]["ExpiringOut"][];
            frozen: number;
        };
        PolicyIn: {
            insurer: string;
            policy_number: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until: string;
        };
        PolicyOut: {
            /** Format: uuid */
            id: string;
            insurer: string;
            policy_number: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until: string;
        };
        PolicyPage: {
            items: components["schemas"]["PolicyOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        PoolOut: {
            category: string;
            community: string | null;
            /** Format: uuid */
            id: string;
            metres: number | null;
            number: string;
            region: string;
            required_certificates: string[];
            risk: string;
            text: string;
            title: string;
            urgent: boolean;
            /** Format: date-time */
            window_from: string;
            /** Format: date-time */
            window_to: string;
        };
        PoolPage: {
            items: components["schemas"]["PoolOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        PostIn: {
            certificates?: ("医疗" | "心理" | "法律" | "应急" | "教师" | "电工" | "驾驶" | "其他")[];
            /**
             * @default 1.0
             * @enum {string}
             */
            coefficient?: "1.0" | "1.2" | "1.5";
            /** @default 18 */
            min_age?: number;
            name: string;
            shifts: components["schemas"]["ShiftIn"][];
            skills?: string[];
            /** @default  */
            text?: string;
        };
        PostOut: {
            certificates: string[];
            coefficient: string;
            /** Format: uuid */
            id: string;
            min_age: number;
            name: string;
            shifts: components["schemas"]["ShiftOut"][];
            skills: string[];
            text: string;
        };
        PresenceOut: {
            flags: string[];
            how: string;
            /** Format: date-time */
            in_at: string;
            metres: number | null;
            number: number;
            /** Format: date-time */
            out_at: string | null;
        };
        PresentOut: {
            /** Format: uuid */
            id: string;
            presences: components["schemas"]["PresenceOut"][];
            record: string | null;
            /** Format: uuid */
            shift_id: string;
            state: string;
        };
        /** @description RFC 9457 problem+json */
        Problem: {
            detail?: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            request_id?: string;
            status: number;
            title: string;
            /**
             * @description 稳定的机器可读名称
             * @example /problems/not-now
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProfileIn: {
            availability?: components["schemas"]["SlotIn"][];
            on_duty?: boolean;
            place?: components["schemas"]["PlaceSchema"] | null;
            service_categories?: ("理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他")[];
            skills?: string[];
        };
        QuotaIn: {
            quota: number;
        };
        RateIn: {
            attitude: number;
            effect: number;
            on_behalf?: components["schemas"]["ContactIn"];
            stars: number;
            text?: string;
            timeliness: number;
        };
        RatingOut: {
            attitude: number;
            effect: number;
            stars: number;
            text: string | null;
            timeliness: number;
        };
        ReasonOut: {
            code: string;
            detail: string;
        };
        RecordHistoryOut: {
            items: components["schemas"]["RecordMoveOut"][];
        };
        RecordMoveOut: {
            after: string;
            before: string | null;
            /** Format: date-time */
            created_at: string;
            minutes: number | null;
            move: string;
            reason: string | null;
            role: string | null;
        };
        RecordOut: {
            category: string;
            /** @enum {string|null} */
            colour: "green" | "yellow" | "red" | null;
            computed_minutes: number;
            content: string;
            credited_minutes: number | null;
            /** Format: date-time */
            decided_at: string | null;
            decision_reason: string | null;
            desk: string;
            due_provisional: boolean;
            /** Format: date-time */
            finished_at: string;
            flags: string[];
            hours: string;
            /** Format: uuid */
            id: string;
            lowered_minutes: number | null;
            lowered_reason: string | null;
            /** @description 计入(或待计入)的分钟数;驳回或冲销为 0 */
            minutes: number;
            moves: string[];
            person_in_charge: string | null;
            place: string;
            /** Format: date-time */
            record_due: string;
            region: string;
            /** Format: uuid */
            replaces: string | null;
            /** Format: date */
            service_day: string;
            source: string;
            /** Format: date-time */
            started_at: string;
            /** @enum {unknown} */
            state: "pending" | "anomaly" | "confirmed" | "rejected" | "reversed";
            /** Format: uuid */
            team_id: string | null;
            title: string;
            unit_name: string;
            version: number;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
        };
        RecordPage: {
            items: components["schemas"]["RecordOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        RefreshIn: {
            refresh_token: string;
        };
        RefusalOut: {
            detail: string | null;
            title: string;
            type: string;
        };
        RegionIn: {
            region: string;
        };
        RegisterIn: {
            availability?: components["schemas"]["SlotIn"][];
            /** Format: date */
            birth_date?: string;
            consents: components["schemas"]["ConsentsIn"];
            /**
             * @default null
             * @enum {string|null}
             */
            education?: "初中及以下" | "高中中专" | "大专" | "本科" | "研究生" | null;
            /** @default null */
            guardian?: components["schemas"]["GuardianIn"] | null;
            id_number: string;
            name: string;
            /** @default null */
            place?: components["schemas"]["PlaceSchema"] | null;
            /**
             * @default null
             * @enum {string|null}
             */
            politics?: "中共党员" | "共青团员" | "民主党派" | "群众" | null;
            region: string;
            service_categories: ("理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他")[];
            /** @enum {string} */
            sex?: "male" | "female";
            skills?: string[];
        };
        RepeatIn: {
            times: number;
        };
        ReportIn: {
            beneficiaries: number;
            photos: string[];
            text: string;
        };
        ReportOut: {
            /** Format: uuid */
            activity_id: string;
            beneficiaries: number;
            /** Format: date-time */
            created_at: string;
            photos: string[];
            text: string;
        };
        RescheduleIn: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        ResetPasswordIn: {
            /** @default false */
            forget_totp?: boolean;
            password?: string;
        };
        ResubmitIn: {
            address: string;
            /** @enum {string} */
            category: "理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他";
            place: components["schemas"]["PlaceSchema"];
            risk_note: string;
            text: string;
            title: string;
            /** @default false */
            urgent?: boolean;
            /** Format: date-time */
            wanted_from: string;
            /** Format: date-time */
            wanted_to: string;
        };
        ReturnIn: {
            note: string;
            /** @enum {string} */
            reason_code: "INCOMPLETE" | "MISMATCH" | "WRONG_REGION" | "PHOTO_OR_PAPER" | "OTHER";
        };
        RollIn: {
            /** @enum {string} */
            kind: "in" | "out";
            photos: string[];
            signup_ids: string[];
        };
        RuleIn: {
            note: string;
            /** @enum {string} */
            verdict: "confirmed" | "failed" | "redo";
        };
        RulesIn: {
            day_minutes: number;
            /** Format: date */
            effective_from: string;
            first_registration: number;
            points_per_hour: number;
        };
        RulesOut: {
            /** @description 每人每天计分的分钟上限 */
            day_minutes: number;
            /** Format: date */
            effective_from: string;
            first_registration: number;
            points_per_hour: number;
            version: number;
            words: string[];
        };
        ScheduleIn: {
            /** Format: date-time */
            from: string;
            member_ids: string[];
            /** Format: date-time */
            to: string;
        };
        ServerOut: {
            /** Format: date-time */
            finished_at: string | null;
            name: string;
            /** Format: date-time */
            started_at: string | null;
            /** Format: uuid */
            volunteer_id: string;
        };
        SessionOut: {
            /** Format: date-time */
            created_at: string;
            /** @description 就是这一次登录 */
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @description mp 微信,admin 密码 */
            kind: string;
            /** Format: date-time */
            renewed_at: string;
        };
        SessionPage: {
            items: components["schemas"]["SessionOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        SettingsIn: {
            elder_mode: boolean;
        };
        SheetLineOut: {
            name: string;
            presences: components["schemas"]["PresenceOut"][];
            record: string | null;
            /** Format: uuid */
            signup_id: string;
            state: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        SheetOut: {
            items: components["schemas"]["SheetLineOut"][];
        };
        ShiftIn: {
            /** Format: date-time */
            ends_at: string;
            quota: number;
            /** Format: date-time */
            starts_at: string;
        };
        ShiftOut: {
            /** Format: date-time */
            closes_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            open: boolean;
            quota: number;
            /** Format: date-time */
            starts_at: string;
            state: string;
            taken: number;
        };
        SignedInOut: {
            access_token: string;
            /** @description 访问令牌的有效秒数 */
            expires_in: number;
            /** @description true 时须先 POST /me/password,之前管理角色不生效 */
            must_change_password: boolean;
            person: components["schemas"]["PersonShort"];
            refresh_token: string;
        };
        SignedUpOut: {
            /** Format: uuid */
            activity_id: string;
            answer: string | null;
            by_code: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ends_at: string;
            free_to_cancel: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            invited_until: string | null;
            minor: boolean;
            moves: string[];
            name: string;
            position: number | null;
            post: string;
            reason: string | null;
            /** Format: uuid */
            shift_id: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            title: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        SignedUpPage: {
            items: components["schemas"]["SignedUpOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        SignupIn: {
            accept_privacy: boolean;
            accept_risk: boolean;
            /** @default null */
            answer?: string | null;
            /** @default null */
            code?: string | null;
            /** Format: uuid */
            shift_id: string;
        };
        SignupMoveOut: {
            /** Format: date-time */
            created_at: string;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            move: string;
            note: string | null;
            role: string;
            to_state: string;
        };
        SignupMovePage: {
            items: components["schemas"]["SignupMoveOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        SignupOut: {
            /** Format: uuid */
            activity_id: string;
            answer: string | null;
            by_code: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ends_at: string;
            free_to_cancel: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            invited_until: string | null;
            moves: string[];
            position: number | null;
            reason: string | null;
            /** Format: uuid */
            shift_id: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            title: string;
        };
        SignupPage: {
            items: components["schemas"]["SignupOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        SlipOut: {
            svg: string;
        };
        SlotIn: {
            from: string;
            to: string;
            weekday: number;
        };
        SlotOut: {
            from: string;
            to: string;
            weekday: number;
        };
        Somebody: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StampIn: {
            /** @default null */
            accuracy_metres?: number | null;
            /**
             * Format: date-time
             * @description 离线签到时手机上的时间;在线时不填
             * @default null
             */
            at?: string | null;
            code: string;
            /** @default null */
            place?: components["schemas"]["PlaceSchema"] | null;
        };
        StarsIn: {
            stars: number;
            /** @default null */
            text?: string | null;
        };
        StartIn: {
            on_behalf?: components["schemas"]["ContactIn"];
            service_code?: string;
            /** Format: uuid */
            volunteer_id?: string;
        };
        StationEditIn: {
            address?: string;
            /**
             * @description 坐标系:gcj02(默认)或 wgs84
             * @enum {string}
             */
            datum?: "gcj02" | "wgs84";
            name?: string;
            opening?: components["schemas"]["OpeningIn"];
            phone?: string | null;
            place?: components["schemas"]["PlaceSchema"];
            services?: string[];
        };
        StationIn: {
            address: string;
            /**
             * @description 坐标系:gcj02(默认)或 wgs84
             * @enum {string}
             */
            datum?: "gcj02" | "wgs84";
            name: string;
            opening?: components["schemas"]["OpeningIn"];
            phone?: string | null;
            place: components["schemas"]["PlaceSchema"];
            region: string;
            services?: string[];
        };
        StationOut: {
            address: string;
            /** @description 坐标系:gcj02(默认)或 wgs84 */
            datum: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description 演示数据,或 null */
            label: string | null;
            /** @description 1 中心 2 所 3 站 4 点 */
            level: number;
            /** @description 到 near 的距离 */
            metres: number | null;
            name: string;
            open_now: boolean;
            /** @description mon…sun → [["HH:MM", "HH:MM"], …],空为不开放 */
            readonly opening: {
                [key: string]: unknown;
            };
            phone: string | null;
            place: components["schemas"]["MapPlaceOut"];
            region: string;
            region_name: string;
            services: string[];
        };
        StationPage: {
            items: components["schemas"]["StationOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        SuspendIn: {
            /**
             * @default manager
             * @enum {string}
             */
            cause?: "manager" | "credit";
            reason: string;
        };
        TakeBackIn: {
            /** Format: uuid */
            grant: string;
        };
        TaskOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            level: number;
            /** @description 点单编号 */
            number: string;
            /** Format: uuid */
            order_id: string;
            provisional: boolean;
            region: string;
            /** @description 点单标题 */
            title: string;
        };
        TaskPage: {
            items: components["schemas"]["TaskOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        TeamHistoryOut: {
            items: components["schemas"]["TeamMoveOut"][];
        };
        TeamIn: {
            /** @enum {string} */
            category: "理论政策宣讲" | "文化文艺服务" | "助学支教" | "医疗健身" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "其他";
            founders?: string[];
            /** @default  */
            intro?: string;
            /**
             * @default area
             * @enum {string}
             */
            kind?: "area" | "unit";
            /** @default 4 */
            level?: number;
            name: string;
            /**
             * Format: uuid
             * @default null
             */
            parent_id?: string | null;
            /** @default null */
            region?: string | null;
            tags?: string[];
            /** @default null */
            uscc?: string | null;
        };
        TeamMendIn: {
            /**
             * @default null
             * @enum {string|null}
             */
            category?: "理论政策宣讲" | "文化文艺服务" | "助学支教" | "医疗健身" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "其他" | null;
            /** @default null */
            intro?: string | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            tags?: string[] | null;
        };
        TeamMoveOut: {
            after: string;
            before: string | null;
            /** Format: date-time */
            created_at: string;
            move: string;
            reason: string | null;
            role: string | null;
        };
        TeamOut: {
            category: string;
            child_count: number;
            /** Format: date-time */
            closing_asked_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            intro: string;
            /** @enum {unknown} */
            kind: "area" | "unit";
            leader_name: string;
            level: number;
            level_name: string;
            member_count: number;
            moves: string[];
            my_membership: components["schemas"]["MyMembershipOut"] | null;
            name: string;
            number: string | null;
            /** Format: uuid */
            parent_id: string | null;
            /** Format: date-time */
            rectify_due: string | null;
            region: string | null;
            region_name: string | null;
            /** Format: date-time */
            review_due: string | null;
            /** @enum {unknown} */
            state: "gathering" | "pending" | "returned" | "rejected" | "active" | "rectifying" | "suspended" | "dissolved";
            tags: string[];
        };
        TeamPage: {
            items: components["schemas"]["TeamOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        TeamReasonIn: {
            reason: string;
        };
        TicketIn: {
            ticket: string;
        };
        TodoKindOut: {
            green: number;
            kind: string;
            kind_label: string;
            none: number;
            red: number;
            total: number;
            yellow: number;
        };
        TodoOut: {
            /** @description 打开什么,如 order:<id>、volunteer:<id> */
            about: string;
            /**
             * @description red 已超期 · yellow 即将到期 · green 未到期 · none 无时限
             * @enum {string}
             */
            colour: "red" | "yellow" | "green" | "none";
            /**
             * Format: date-time
             * @description 从何时起等待办理
             */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "order-review" | "order-dispatch" | "order-dispute" | "order-task" | "complaint" | "volunteer-review" | "certificate" | "record" | "team-review" | "team-closing" | "manager-approve";
            kind_label: string;
            /**
             * Format: uuid
             * @description 与哪个点单有关
             */
            order_id: string | null;
            /** @description 时限暂按周一至周五推算 */
            provisional: boolean;
            region: string;
            region_name: string;
            title: string;
        };
        TodoPage: {
            items: components["schemas"]["TodoOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        TodoSummaryOut: {
            by_kind: components["schemas"]["TodoKindOut"][];
            green: number;
            none: number;
            red: number;
            total: number;
            yellow: number;
        };
        TotpIn: {
            totp: string;
        };
        TotpStateOut: {
            /** Format: date-time */
            confirmed_at: string | null;
            demanded: boolean;
            enrolled: boolean;
        };
        TransferIn: {
            /** @enum {string} */
            kind: "appeal" | "hotline";
            note: string;
        };
        VerdictIn: {
            note: string;
        };
        VerifyIn: {
            items: components["schemas"]["VerifyItemIn"][];
        };
        VerifyItemIn: {
            /** @default null */
            minutes?: number | null;
            /** @default null */
            reason?: string | null;
            /** Format: uuid */
            signup_id: string;
        };
        VolunteerHistoryOut: {
            items: components["schemas"]["VolunteerMoveOut"][];
            next: string | null;
        };
        VolunteerMoveOut: {
            /** Format: date-time */
            at: string;
            by_name: string | null;
            by_role: string;
            from_state: string | null;
            move: string;
            reason: string | null;
            reason_code: string | null;
            to_state: string;
        };
        VolunteerOut: {
            /** Format: date-time */
            activated_at: string | null;
            availability: components["schemas"]["SlotOut"][];
            /** Format: date */
            birth_date: string | null;
            certificates: components["schemas"]["CertificateOut"][];
            /** Format: date-time */
            created_at: string;
            credit: number;
            education: string | null;
            /** Format: uuid */
            id: string;
            id_number: string | null;
            minor: boolean;
            moves: string[];
            name: string;
            number: string | null;
            on_duty: boolean;
            open_load: number;
            phone: string | null;
            place: components["schemas"]["HomeOut"] | null;
            politics: string | null;
            reason: string | null;
            reason_code: string | null;
            region: string;
            /** Format: date-time */
            review_due_at: string | null;
            service_categories: string[];
            sex: string | null;
            skills: string[];
            state: string;
            suspended_for: string | null;
        };
        VolunteersReasonIn: {
            reason: string;
        };
        VolunteersRevealIn: {
            /** @enum {string} */
            field: "phone" | "id_number";
            purpose: string;
        };
        VolunteersRevealOut: {
            field: string;
            value: string;
        };
        WardOut: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            due_at: string;
            /**
             * Format: uuid
             * @description 监护关系的编号
             */
            id: string;
            moves: string[];
            name: string;
            relation: string;
            state: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_state: string;
        };
        WardsOut: {
            items: components["schemas"]["WardOut"][];
            next: string | null;
        };
        WeChatIn: {
            code: string;
        };
        WordOut: {
            code: string;
            label: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AbortIn = components['schemas']['AbortIn'];
export type AbsentIn = components['schemas']['AbsentIn'];
export type ActivitiesPlaceOut = components['schemas']['ActivitiesPlaceOut'];
export type ActivitiesReasonIn = components['schemas']['ActivitiesReasonIn'];
export type ActivitiesWhyIn = components['schemas']['ActivitiesWhyIn'];
export type ActivityChangeOut = components['schemas']['ActivityChangeOut'];
export type ActivityComplaintIn = components['schemas']['ActivityComplaintIn'];
export type ActivityComplaintOut = components['schemas']['ActivityComplaintOut'];
export type ActivityComplaintPage = components['schemas']['ActivityComplaintPage'];
export type ActivityDeskOut = components['schemas']['ActivityDeskOut'];
export type ActivityDeskPage = components['schemas']['ActivityDeskPage'];
export type ActivityEditIn = components['schemas']['ActivityEditIn'];
export type ActivityIn = components['schemas']['ActivityIn'];
export type ActivityMoveOut = components['schemas']['ActivityMoveOut'];
export type ActivityMovePage = components['schemas']['ActivityMovePage'];
export type ActivityOut = components['schemas']['ActivityOut'];
export type ActivityRatingOut = components['schemas']['ActivityRatingOut'];
export type ActivityRatingsOut = components['schemas']['ActivityRatingsOut'];
export type ActivitySeriesOut = components['schemas']['ActivitySeriesOut'];
export type ActivityShortOut = components['schemas']['ActivityShortOut'];
export type ActivityShortPage = components['schemas']['ActivityShortPage'];
export type AgreeIn = components['schemas']['AgreeIn'];
export type AppointIn = components['schemas']['AppointIn'];
export type ApproveIn = components['schemas']['ApproveIn'];
export type AttendedOut = components['schemas']['AttendedOut'];
export type BackfillIn = components['schemas']['BackfillIn'];
export type BehalfOfIn = components['schemas']['BehalfOfIn'];
export type BeneficiaryOut = components['schemas']['BeneficiaryOut'];
export type BulkOfferedOut = components['schemas']['BulkOfferedOut'];
export type BulkOfferIn = components['schemas']['BulkOfferIn'];
export type BulkOfferItemIn = components['schemas']['BulkOfferItemIn'];
export type BulkOfferOut = components['schemas']['BulkOfferOut'];
export type CalendarActivityOut = components['schemas']['CalendarActivityOut'];
export type CalendarDayOut = components['schemas']['CalendarDayOut'];
export type CalendarOut = components['schemas']['CalendarOut'];
export type CancelIn = components['schemas']['CancelIn'];
export type CandidateOut = components['schemas']['CandidateOut'];
export type CandidatePage = components['schemas']['CandidatePage'];
export type CategoriesOut = components['schemas']['CategoriesOut'];
export type CategoryOut = components['schemas']['CategoryOut'];
export type CertificateIn = components['schemas']['CertificateIn'];
export type CertificateOut = components['schemas']['CertificateOut'];
export type ChangeIn = components['schemas']['ChangeIn'];
export type ChangePasswordIn = components['schemas']['ChangePasswordIn'];
export type ChildOut = components['schemas']['ChildOut'];
export type ClaimIn = components['schemas']['ClaimIn'];
export type ClockIn = components['schemas']['ClockIn'];
export type ClockOut = components['schemas']['ClockOut'];
export type CloseUnservedIn = components['schemas']['CloseUnservedIn'];
export type CodeOut = components['schemas']['CodeOut'];
export type CommunityOut = components['schemas']['CommunityOut'];
export type ComplaintIn = components['schemas']['ComplaintIn'];
export type ComplaintOut = components['schemas']['ComplaintOut'];
export type ComplaintShortOut = components['schemas']['ComplaintShortOut'];
export type ComplaintShortPage = components['schemas']['ComplaintShortPage'];
export type ConfirmIn = components['schemas']['ConfirmIn'];
export type ConsentsIn = components['schemas']['ConsentsIn'];
export type ContactIn = components['schemas']['ContactIn'];
export type CopyIn = components['schemas']['CopyIn'];
export type DashboardOut = components['schemas']['DashboardOut'];
export type DecisionIn = components['schemas']['DecisionIn'];
export type DelegateIn = components['schemas']['DelegateIn'];
export type DemoPeopleOut = components['schemas']['DemoPeopleOut'];
export type DemoPersonOut = components['schemas']['DemoPersonOut'];
export type DenyIn = components['schemas']['DenyIn'];
export type DivisionOut = components['schemas']['DivisionOut'];
export type DivisionsOut = components['schemas']['DivisionsOut'];
export type DutyIn = components['schemas']['DutyIn'];
export type EligibilityOut = components['schemas']['EligibilityOut'];
export type EmergencyOut = components['schemas']['EmergencyOut'];
export type EndedOut = components['schemas']['EndedOut'];
export type EnrolIn = components['schemas']['EnrolIn'];
export type EnrolledIn = components['schemas']['EnrolledIn'];
export type EnrolmentOut = components['schemas']['EnrolmentOut'];
export type EntryOut = components['schemas']['EntryOut'];
export type EntryPage = components['schemas']['EntryPage'];
export type ExpiringOut = components['schemas']['ExpiringOut'];
export type ExportFiltersIn = components['schemas']['ExportFiltersIn'];
export type ExportIn = components['schemas']['ExportIn'];
export type ExportOut = components['schemas']['ExportOut'];
export type ExportPage = components['schemas']['ExportPage'];
export type FeedOut = components['schemas']['FeedOut'];
export type FinishIn = components['schemas']['FinishIn'];
export type GrantOut = components['schemas']['GrantOut'];
export type GuardianIn = components['schemas']['GuardianIn'];
export type GuardianReasonIn = components['schemas']['GuardianReasonIn'];
export type HandoverIn = components['schemas']['HandoverIn'];
export type HeldOut = components['schemas']['HeldOut'];
export type HomeOut = components['schemas']['HomeOut'];
export type HoursOut = components['schemas']['HoursOut'];
export type HoursReasonIn = components['schemas']['HoursReasonIn'];
export type IndicatorOut = components['schemas']['IndicatorOut'];
export type ListedVolunteerOut = components['schemas']['ListedVolunteerOut'];
export type ListedVolunteerPage = components['schemas']['ListedVolunteerPage'];
export type ManagerIn = components['schemas']['ManagerIn'];
export type ManagerMoveOut = components['schemas']['ManagerMoveOut'];
export type ManagerMovePage = components['schemas']['ManagerMovePage'];
export type ManagerOut = components['schemas']['ManagerOut'];
export type ManagerReasonIn = components['schemas']['ManagerReasonIn'];
export type ManagerShortOut = components['schemas']['ManagerShortOut'];
export type ManagerShortPage = components['schemas']['ManagerShortPage'];
export type ManagerWithPasswordOut = components['schemas']['ManagerWithPasswordOut'];
export type MapOut = components['schemas']['MapOut'];
export type MapPlaceOut = components['schemas']['MapPlaceOut'];
export type MaybeWhyIn = components['schemas']['MaybeWhyIn'];
export type MemberReasonIn = components['schemas']['MemberReasonIn'];
export type MembershipOut = components['schemas']['MembershipOut'];
export type MembershipPage = components['schemas']['MembershipPage'];
export type MeOut = components['schemas']['MeOut'];
export type MessageOut = components['schemas']['MessageOut'];
export type MessagePage = components['schemas']['MessagePage'];
export type MinutesIn = components['schemas']['MinutesIn'];
export type MoveOut = components['schemas']['MoveOut'];
export type MovePage = components['schemas']['MovePage'];
export type MyMembershipOut = components['schemas']['MyMembershipOut'];
export type MySignupOut = components['schemas']['MySignupOut'];
export type MyTeamsOut = components['schemas']['MyTeamsOut'];
export type NoteIn = components['schemas']['NoteIn'];
export type OfferedOrderOut = components['schemas']['OfferedOrderOut'];
export type OfferIn = components['schemas']['OfferIn'];
export type OfferMadeOut = components['schemas']['OfferMadeOut'];
export type OfferMadePage = components['schemas']['OfferMadePage'];
export type OfferOut = components['schemas']['OfferOut'];
export type OfferPage = components['schemas']['OfferPage'];
export type OnBehalfIn = components['schemas']['OnBehalfIn'];
export type OpeningIn = components['schemas']['OpeningIn'];
export type OrderIn = components['schemas']['OrderIn'];
export type OrderOut = components['schemas']['OrderOut'];
export type OrderShortOut = components['schemas']['OrderShortOut'];
export type OrderShortPage = components['schemas']['OrderShortPage'];
export type OrdersPlaceOut = components['schemas']['OrdersPlaceOut'];
export type OrdersReasonIn = components['schemas']['OrdersReasonIn'];
export type OrdersRevealIn = components['schemas']['OrdersRevealIn'];
export type OrdersRevealOut = components['schemas']['OrdersRevealOut'];
export type OrdersWhyIn = components['schemas']['OrdersWhyIn'];
export type OwnConsentIn = components['schemas']['OwnConsentIn'];
export type PartOut = components['schemas']['PartOut'];
export type PasswordIn = components['schemas']['PasswordIn'];
export type PersonShort = components['schemas']['PersonShort'];
export type PhoneIn = components['schemas']['PhoneIn'];
export type PhotoIn = components['schemas']['PhotoIn'];
export type PhotoOut = components['schemas']['PhotoOut'];
export type PlaceSchema = components['schemas']['PlaceSchema'];
export type PointsOut = components['schemas']['PointsOut'];
export type PolicyIn = components['schemas']['PolicyIn'];
export type PolicyOut = components['schemas']['PolicyOut'];
export type PolicyPage = components['schemas']['PolicyPage'];
export type PoolOut = components['schemas']['PoolOut'];
export type PoolPage = components['schemas']['PoolPage'];
export type PostIn = components['schemas']['PostIn'];
export type PostOut = components['schemas']['PostOut'];
export type PresenceOut = components['schemas']['PresenceOut'];
export type PresentOut = components['schemas']['PresentOut'];
export type Problem = components['schemas']['Problem'];
export type ProfileIn = components['schemas']['ProfileIn'];
export type QuotaIn = components['schemas']['QuotaIn'];
export type RateIn = components['schemas']['RateIn'];
export type RatingOut = components['schemas']['RatingOut'];
export type ReasonOut = components['schemas']['ReasonOut'];
export type RecordHistoryOut = components['schemas']['RecordHistoryOut'];
export type RecordMoveOut = components['schemas']['RecordMoveOut'];
export type RecordOut = components['schemas']['RecordOut'];
export type RecordPage = components['schemas']['RecordPage'];
export type RefreshIn = components['schemas']['RefreshIn'];
export type RefusalOut = components['schemas']['RefusalOut'];
export type RegionIn = components['schemas']['RegionIn'];
export type RegisterIn = components['schemas']['RegisterIn'];
export type RepeatIn = components['schemas']['RepeatIn'];
export type ReportIn = components['schemas']['ReportIn'];
export type ReportOut = components['schemas']['ReportOut'];
export type RescheduleIn = components['schemas']['RescheduleIn'];
export type ResetPasswordIn = components['schemas']['ResetPasswordIn'];
export type ResubmitIn = components['schemas']['ResubmitIn'];
export type ReturnIn = components['schemas']['ReturnIn'];
export type RollIn = components['schemas']['RollIn'];
export type RuleIn = components['schemas']['RuleIn'];
export type RulesIn = components['schemas']['RulesIn'];
export type RulesOut = components['schemas']['RulesOut'];
export type ScheduleIn = components['schemas']['ScheduleIn'];
export type ServerOut = components['schemas']['ServerOut'];
export type SessionOut = components['schemas']['SessionOut'];
export type SessionPage = components['schemas']['SessionPage'];
export type SettingsIn = components['schemas']['SettingsIn'];
export type SheetLineOut = components['schemas']['SheetLineOut'];
export type SheetOut = components['schemas']['SheetOut'];
export type ShiftIn = components['schemas']['ShiftIn'];
export type ShiftOut = components['schemas']['ShiftOut'];
export type SignedInOut = components['schemas']['SignedInOut'];
export type SignedUpOut = components['schemas']['SignedUpOut'];
export type SignedUpPage = components['schemas']['SignedUpPage'];
export type SignupIn = components['schemas']['SignupIn'];
export type SignupMoveOut = components['schemas']['SignupMoveOut'];
export type SignupMovePage = components['schemas']['SignupMovePage'];
export type SignupOut = components['schemas']['SignupOut'];
export type SignupPage = components['schemas']['SignupPage'];
export type SlipOut = components['schemas']['SlipOut'];
export type SlotIn = components['schemas']['SlotIn'];
export type SlotOut = components['schemas']['SlotOut'];
export type Somebody = components['schemas']['Somebody'];
export type StampIn = components['schemas']['StampIn'];
export type StarsIn = components['schemas']['StarsIn'];
export type StartIn = components['schemas']['StartIn'];
export type StationEditIn = components['schemas']['StationEditIn'];
export type StationIn = components['schemas']['StationIn'];
export type StationOut = components['schemas']['StationOut'];
export type StationPage = components['schemas']['StationPage'];
export type SuspendIn = components['schemas']['SuspendIn'];
export type TakeBackIn = components['schemas']['TakeBackIn'];
export type TaskOut = components['schemas']['TaskOut'];
export type TaskPage = components['schemas']['TaskPage'];
export type TeamHistoryOut = components['schemas']['TeamHistoryOut'];
export type TeamIn = components['schemas']['TeamIn'];
export type TeamMendIn = components['schemas']['TeamMendIn'];
export type TeamMoveOut = components['schemas']['TeamMoveOut'];
export type TeamOut = components['schemas']['TeamOut'];
export type TeamPage = components['schemas']['TeamPage'];
export type TeamReasonIn = components['schemas']['TeamReasonIn'];
export type TicketIn = components['schemas']['TicketIn'];
export type TodoKindOut = components['schemas']['TodoKindOut'];
export type TodoOut = components['schemas']['TodoOut'];
export type TodoPage = components['schemas']['TodoPage'];
export type TodoSummaryOut = components['schemas']['TodoSummaryOut'];
export type TotpIn = components['schemas']['TotpIn'];
export type TotpStateOut = components['schemas']['TotpStateOut'];
export type TransferIn = components['schemas']['TransferIn'];
export type VerdictIn = components['schemas']['VerdictIn'];
export type VerifyIn = components['schemas']['VerifyIn'];
export type VerifyItemIn = components['schemas']['VerifyItemIn'];
export type VolunteerHistoryOut = components['schemas']['VolunteerHistoryOut'];
export type VolunteerMoveOut = components['schemas']['VolunteerMoveOut'];
export type VolunteerOut = components['schemas']['VolunteerOut'];
export type VolunteersReasonIn = components['schemas']['VolunteersReasonIn'];
export type VolunteersRevealIn = components['schemas']['VolunteersRevealIn'];
export type VolunteersRevealOut = components['schemas']['VolunteersRevealOut'];
export type WardOut = components['schemas']['WardOut'];
export type WardsOut = components['schemas']['WardsOut'];
export type WeChatIn = components['schemas']['WeChatIn'];
export type WordOut = components['schemas']['WordOut'];
export type $defs = Record<string, never>;
export interface operations {
    activity_billboard_activity_list: {
        parameters: {
            query?: {
                after?: string;
                can_sign_up?: boolean;
                category?: "社区服务" | "扶贫减贫" | "支教助学" | "卫生健康" | "法律服务" | "环境保护" | "科技科普" | "文化艺术" | "平安综治" | "文明风尚" | "交通引导" | "志愿消防" | "应急救援" | "禁毒宣传" | "体育健身" | "旅游服务" | "关爱特殊群体" | "大型活动" | "海外志愿服务" | "税收服务" | "疫情防控" | "其他";
                limit?: number;
                near?: string;
                region?: string;
                starts_from?: string;
                starts_to?: string;
                state?: "approved" | "recruiting" | "recruit_closed" | "in_progress" | "ended" | "settled" | "archived" | "cancelled" | "frozen";
                team_id?: string;
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityShortPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_billboard_activity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_abort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityChangeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_close_recruiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_complain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityComplaintIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityEditIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityMovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_repeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepeatIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitySeriesOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_read_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_return_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_signed_up: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "applied" | "waitlisted" | "invited" | "approved" | "confirmed" | "checked_in" | "checked_out" | "missing_out" | "done" | "no_show" | "rejected" | "cancelled" | "late_cancelled" | "declined" | "expired";
            };
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUpPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignupIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_billboard_month: {
        parameters: {
            query?: {
                month?: string;
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_desk: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "draft" | "pending_review" | "returned" | "rejected" | "approved" | "recruiting" | "recruit_closed" | "in_progress" | "ended" | "settled" | "archived" | "cancelled" | "frozen";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDeskPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_complaints: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityComplaintPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_complaint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_complaint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_complaint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_sign_in_by_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_sign_in_by_enrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolledIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentials_begin_enrolment_by_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_sign_in_by_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeChatIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityChangeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityChangeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activity_changes_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityChangeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaints_complaints: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description 某一点单的全部投诉 */
                order_id?: string;
                region?: string;
                /** @description 默认为未决的 */
                state?: "open" | "upheld" | "not_upheld" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintShortPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaints_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaints_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaints_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dashboard_dashboard: {
        parameters: {
            query?: {
                /** @description 今日、本周、本月、本年、累计(上海时间);存量指标与时段无关 */
                period?: "today" | "week" | "month" | "year" | "all";
                /** @description 须在本人辖区内;默认本人辖区 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dashboard_outlines: {
        parameters: {
            query?: {
                /** @description 该区划及其以下;默认全区 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demo_advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demo_demo_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPeopleOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inbox_list_divisions: {
        parameters: {
            query?: {
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_exports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_ask_for_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportIn"];
            };
        };
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_show_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_list_managers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description 姓名中的文字,或用户名的开头 */
                q?: string;
                region?: string;
                role?: "A1" | "A2" | "A3" | "A4";
                state?: "proposed" | "active" | "disabled" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerShortPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerWithPasswordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_grant_duty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_history: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerMovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerWithPasswordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_revoke_duty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_take_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managers_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_my_activities: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "draft" | "pending_review" | "returned" | "rejected" | "approved" | "recruiting" | "recruit_closed" | "in_progress" | "ended" | "settled" | "archived" | "cancelled" | "frozen";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDeskPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_my_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inbox_messages: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentials_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordIn"];
            };
        };
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accounts_prove_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    points_my_points: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    points_my_entries: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_my_records: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_sessions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accounts_set_elder_mode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_my_signups: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "applied" | "waitlisted" | "invited" | "approved" | "confirmed" | "checked_in" | "checked_out" | "missing_out" | "done" | "no_show" | "rejected" | "cancelled" | "late_cancelled" | "declined" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_my_teams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyTeamsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentials_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStateOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentials_begin_enrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentials_confirm_enrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpIn"];
            };
        };
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_my_volunteer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_update_my_volunteer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    qualifications_add_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guardians_wards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_accept_handover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_my_offers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "open" | "accepted" | "declined" | "expired" | "superseded" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_my_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_orders: {
        parameters: {
            query?: {
                after?: string;
                category?: "理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他";
                /** @description 有未决投诉的 */
                complaint_open?: boolean;
                /** @description 提交日期不早于 */
                created_from?: string;
                /** @description 提交日期不晚于 */
                created_to?: string;
                limit?: number;
                mine?: "true" | "false";
                /** @description 已过办理时限的 */
                overdue?: boolean;
                /** @description 归哪一级办理:1 区 2 街道 3 社区 */
                owner_level?: number;
                /** @description 单号的开头(OD…),或标题中的文字 */
                q?: string;
                /** @description 该区划及其以下 */
                region?: string;
                /** @description 一个或多个状态,以逗号分隔 */
                state?: string;
                urgent?: boolean;
                /** @description 服务日期不早于 */
                wanted_from?: string;
                /** @description 服务日期不晚于 */
                wanted_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderShortPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_abort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbortIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_absent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsentIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_candidates: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_close_unserved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnservedIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaints_complain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnBehalfIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_deny: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DenyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_give_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_hand_down: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_offers_made: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferMadePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_open_to_pool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_raise_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_record_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_redo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_reschedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_reschedule_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_reschedule_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResubmitIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_return_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersRevealIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersRevealOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_slip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_take_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_bulk_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkOfferIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOfferOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_tasks: {
        parameters: {
            query?: {
                after?: string;
                kind?: string;
                /** @description 由哪一级办理:1 区 2 街道 3 社区 */
                level?: number;
                limit?: number;
                /** @description 某一点单的待办 */
                order_id?: string;
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    service_close_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    photos_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PhotoIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    photos_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_community: {
        parameters: {
            query: {
                /** @description 坐标系:gcj02(默认)或 wgs84 */
                datum?: "gcj02" | "wgs84";
                lat: number;
                lng: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    points_current_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    points_set_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offers_pool: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_desk: {
        parameters: {
            query?: {
                after?: string;
                /** @description 正在哪一级待审 */
                desk?: "leader" | "community" | "street" | "district";
                limit?: number;
                region?: string;
                state?: "pending" | "anomaly" | "confirmed" | "rejected" | "reversed";
                volunteer_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_lower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hours_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_code: {
        parameters: {
            query?: {
                kind?: "in" | "out";
            };
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activities_resize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_roll_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_signup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_backfill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackfillIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendedOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaybeWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_check_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StampIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendedOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_check_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StampIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendedOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupMovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarsIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRatingOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aftercare_ratings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRatingsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signups_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesWhyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_stations: {
        parameters: {
            query?: {
                after?: string;
                /** @description 坐标系:gcj02(默认)或 wgs84 */
                datum?: "gcj02" | "wgs84";
                /** @description 1 中心 2 所 3 站 4 点 */
                level?: number;
                limit?: number;
                /** @description 经度,纬度;按距离由近到远 */
                near?: string;
                open_now?: boolean;
                /** @description 该区划及其以下 */
                region?: string;
                service?: string;
                /** @description 米,须与 near 同用,默认 50000 */
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_found: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_station: {
        parameters: {
            query?: {
                /** @description 坐标系:gcj02(默认)或 wgs84 */
                datum?: "gcj02" | "wgs84";
            };
            header?: never;
            path: {
                station_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                station_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationEditIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_teams: {
        parameters: {
            query?: {
                after?: string;
                category?: "理论政策宣讲" | "文化文艺服务" | "助学支教" | "医疗健身" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "其他";
                kind?: "area" | "unit";
                level?: number;
                limit?: number;
                parent_id?: string;
                /** @description 队名中的文字,或队伍编号 */
                q?: string;
                region?: string;
                state?: "gathering" | "pending" | "returned" | "rejected" | "active" | "rectifying" | "suspended" | "dissolved";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_found_team: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_ask_to_dissolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_confirm_founding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_dissolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_hand_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamHistoryOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members_members: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "invited" | "applied" | "active" | "rejected" | "expired" | "left" | "removed";
            };
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_rectify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMendIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_send_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    desk_todos: {
        parameters: {
            query?: {
                after?: string;
                colour?: "red" | "yellow" | "green" | "none";
                kind?: "order-review" | "order-dispatch" | "order-dispute" | "order-task" | "complaint" | "volunteer-review" | "certificate" | "record" | "team-review" | "team-closing" | "manager-approve";
                limit?: number;
                /** @description 该区划及其以下;须在本人辖区内 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodoPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    desk_summary: {
        parameters: {
            query?: {
                /** @description 该区划及其以下;须在本人辖区内 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodoSummaryOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_volunteers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description 姓名或志愿者编号(HY…)的开头 */
                q?: string;
                region?: string;
                skill?: string;
                state?: "pending_guardian" | "pending_review" | "active" | "suspended" | "returned" | "rejected" | "cancelling" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedVolunteerPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_volunteer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    qualifications_refuse_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: string;
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolunteersReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    qualifications_verify_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: string;
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_volunteer_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerHistoryOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    insurance_policies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    insurance_enter_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolunteersReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnConsentIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_send_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolunteersRevealIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteersRevealOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    volunteers_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registration_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
