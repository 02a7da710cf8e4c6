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
    "/api/v1/activities/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar for one's own calendar app: activities of the last month and all that are to come (RFC 5545). */
        get: operations["activity_billboard_subscription"];
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
        /** Complaints of the acting area, the open ones unless a state is named; without an area, my own. */
        get: operations["aftercare_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-complaints/{activity_complaint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint of the acting area, or my own. */
        get: operations["aftercare_complaint"];
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
    "/api/v1/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Awards shown in the caller's area, the latest first. */
        get: operations["awards_awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{award_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One award. */
        get: operations["awards_award"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{award_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not accepted. */
        post: operations["awards_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{award_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is genuine. */
        post: operations["awards_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{award_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show it no more. */
        post: operations["awards_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this certificate genuine, and does it still stand? */
        get: operations["certificates_verify"];
        put?: never;
        post?: never;
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
    "/api/v1/check-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The annual checks there were, and how far the present one is. */
        get: operations["team_checks_check_rounds"];
        put?: never;
        /** Begin the check of a year; teams are asked in the background. */
        post: operations["team_checks_open_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What time it is here; in the demo, that of its clock. */
        get: operations["clock_now"];
        put?: never;
        post?: never;
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
    "/api/v1/complaints/{complaint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint: for whoever made it, and the managers of its area. */
        get: operations["complaints_complaint"];
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
    "/api/v1/corrections/{correction_id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The papers say so. */
        post: operations["corrections_grant_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{correction_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The papers say otherwise. */
        post: operations["corrections_refuse_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{correction_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave it as it is. */
        post: operations["corrections_withdraw_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-parts/{part_id}/attend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They were in class. */
        post: operations["training_attend_class"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The courses that are open; for managers also those of their area. */
        get: operations["training_courses"];
        put?: never;
        /** Make a course; nobody sees it before it is opened. */
        post: operations["training_make_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course. */
        get: operations["training_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the seat back. */
        post: operations["training_cancel_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody begins it any more. */
        post: operations["training_close_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it otherwise, before it is opened. */
        post: operations["training_edit_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to learn, or take a seat in the class. */
        post: operations["training_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let everybody take it. */
        post: operations["training_open_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/quiz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions, without what is right. */
        get: operations["training_quiz_questions"];
        put?: never;
        /** Hand in the answers. */
        post: operations["training_hand_in_quiz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part, and how it goes. */
        get: operations["training_course_results"];
        put?: never;
        post?: never;
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
    "/api/v1/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The donation book: who gave what, and what for. */
        get: operations["goods_donations"];
        put?: never;
        /** A line of the donation book. */
        post: operations["goods_write_donation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that are on, or lately were. */
        get: operations["emergency_emergencies"];
        put?: never;
        /** The district takes command of some kinds of service in an area, until a time. */
        post: operations["emergency_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergencies/{emergency_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Over before its time. */
        post: operations["emergency_end"];
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
        /** The spreadsheet, for whoever asked for it and holds a ticket. */
        get: operations["exports_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to the finished spreadsheet, for one download within a minute; written into the audit. */
        post: operations["exports_export_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates shown in my area, the latest first. */
        get: operations["external_external_claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-claims/{claim_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Genuine; shown apart from now on. */
        post: operations["external_accept_external"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-claims/{claim_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not accepted. */
        post: operations["external_refuse_external"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-claims/{claim_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take mine back. */
        post: operations["external_withdraw_external"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-hours/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether hours served elsewhere count for stars. */
        get: operations["external_external_policy"];
        put?: never;
        /** The district says so. */
        post: operations["external_set_external_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be had for points. */
        get: operations["goods_goods"];
        put?: never;
        /** Write down a thing. */
        post: operations["goods_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One thing, and where it lies. */
        get: operations["goods_good"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The district puts it on offer. */
        post: operations["goods_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what is not on offer. */
        post: operations["goods_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/put-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the district to offer it again. */
        post: operations["goods_put_on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pieces came to a counter. */
        post: operations["goods_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to whoever wrote it. */
        post: operations["goods_return_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/scrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pieces were thrown away. */
        post: operations["goods_scrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the district to check it. */
        post: operations["goods_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goods/{good_id}/take-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No new exchanges. */
        post: operations["goods_take_off"];
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
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of my area, the latest first. */
        get: operations["imports_imports"];
        put?: never;
        /** Bring a sheet; a worker reads it and reports row by row, and nothing is written yet. */
        post: operations["imports_bring_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far one has come. */
        get: operations["imports_show_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person agrees; a worker loads all of it, or nothing. */
        post: operations["imports_approve_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong: row, column, why. */
        get: operations["imports_import_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person does not agree. */
        post: operations["imports_refuse_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a spreadsheet, to correct from. */
        get: operations["imports_import_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever brought it takes it back. */
        post: operations["imports_withdraw_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The empty sheet of this kind, with the right header. */
        get: operations["imports_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my area, the latest first. */
        get: operations["incidents_incidents"];
        put?: never;
        /** Tell of an accident of mine, or of a member of my team. */
        post: operations["incidents_tell_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["incidents_incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is with the insurer. */
        post: operations["incidents_claim_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The insurer has paid. */
        post: operations["incidents_pay_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not paid, or there is nothing to claim. */
        post: operations["incidents_refuse_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What there is to show, within 48 hours. */
        post: operations["incidents_show_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications of the teams I lead, or of my area. */
        get: operations["incubation_incubations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application. */
        get: operations["incubation_incubation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 入驻: taken in. */
        post: operations["incubation_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It did not come to anything. */
        post: operations["incubation_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/hatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出壳: it stands on its own. */
        post: operations["incubation_hatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/nurture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培育: training has begun. */
        post: operations["incubation_nurture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not now. */
        post: operations["incubation_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incubations/{incubation_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** We have thought better of it. */
        post: operations["incubation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my area, the latest first. */
        get: operations["inspections_inspections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{inspection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["inspections_inspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{inspection_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looked at again: in order. */
        post: operations["inspections_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{inspection_id}/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is mended. */
        post: operations["inspections_rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{inspection_id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not yet in order. */
        post: operations["inspections_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have borrowed; in a manager's role what the area has lent. */
        get: operations["facilities_loans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loans/{loan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["facilities_loan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loans/{loan_id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It will not come back. */
        post: operations["facilities_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loans/{loan_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The station has it back. */
        post: operations["facilities_give_back"];
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
    "/api/v1/me/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My awards, the latest first. */
        get: operations["awards_my_awards"];
        put?: never;
        /** Show an award with a picture of it. */
        post: operations["awards_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My card, with a code that is good for five minutes. */
        get: operations["card_my_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have agreed to, and in which words. */
        get: operations["privacy_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents/{consent_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a consent back. */
        post: operations["privacy_withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My copies, the latest first. */
        get: operations["copies_my_copies"];
        put?: never;
        /** Ask for a copy of everything known of me. */
        post: operations["copies_ask_for_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/copies/{copy_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the file, in base64; it can be fetched once. The same key gets the same answer again. */
        post: operations["copies_take_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The courses I take or have passed, with their certificates. */
        get: operations["training_my_courses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My credit, what made it, and how it recovers. */
        get: operations["credit_my_credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/external-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have served elsewhere, apart from my hours here. */
        get: operations["external_my_external"];
        put?: never;
        /** Show a certificate of another platform. */
        post: operations["external_show_external"];
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
    "/api/v1/me/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that happened to me, or that I told of. */
        get: operations["incidents_my_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my account is being closed, and what is still under way. */
        get: operations["leaving_leaving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leaving/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close my account; for fifteen days it can be undone. */
        post: operations["leaving_close_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leaving/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stay after all. */
        post: operations["leaving_undo_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those about my own registrations. */
        get: operations["merging_my_merges"];
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
    "/api/v1/me/musters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls that I was asked in. */
        get: operations["musters_my_musters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What I want to be called; a volunteer's or manager's name is a checked one and stays. */
        post: operations["accounts_set_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My objections, the latest first. */
        get: operations["objections_my_objections"];
        put?: never;
        /** Object to a record of mine, or to there being none. */
        post: operations["objections_object_to"];
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
    "/api/v1/me/points/donate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give points to the public pool; there is no way back. */
        post: operations["points_donate"];
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
    "/api/v1/me/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I am insured, service by service. */
        get: operations["insurance_my_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I allow. */
        get: operations["privacy_privacy"];
        put?: never;
        /** Allow, or no longer allow. */
        post: operations["privacy_set_privacy"];
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
    "/api/v1/me/service-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My certificates, the latest first. */
        get: operations["certificates_my_certificates"];
        put?: never;
        /** A certificate over my confirmed records of these days. */
        post: operations["certificates_issue"];
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
    "/api/v1/me/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many stars I have, and how far it is to the next. */
        get: operations["stars_my_star"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/star/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the next star. */
        post: operations["stars_apply"];
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
    "/api/v1/me/unrecorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services of mine in the last ninety days that count nothing. */
        get: operations["objections_unrecorded"];
        put?: never;
        post?: never;
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
    "/api/v1/me/volunteer/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have asked to be put right. */
        get: operations["corrections_my_corrections"];
        put?: never;
        /** Ask that the register be put right. */
        post: operations["corrections_ask_correction"];
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
    "/api/v1/me/year-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My year in figures. */
        get: operations["yearbook_my_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/year-review/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which others may see this year of mine. */
        post: operations["yearbook_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/year-review/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The link leads nowhere from now on. */
        post: operations["yearbook_withdraw"];
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
    "/api/v1/memberships/{membership_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I was removed, and it was not right. */
        post: operations["team_appeals_appeal"];
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
    "/api/v1/memberships/{membership_id}/decline-handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I would rather not lead. */
        post: operations["members_decline_handover"];
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
    "/api/v1/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mergers of the teams I lead, or of my area. */
        get: operations["team_endings_mergers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One merger. */
        get: operations["team_endings_merger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** We take them in. */
        post: operations["team_endings_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The two are one. */
        post: operations["team_endings_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** We would rather not. */
        post: operations["team_endings_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They stay two. */
        post: operations["team_endings_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mergers/{merger_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** We have thought better of it. */
        post: operations["team_endings_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merges of my area, the latest first. */
        get: operations["merging_merges"];
        put?: never;
        /** Two registrations are one human being's; both are told. */
        post: operations["merging_propose_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{case_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The district makes them one. */
        post: operations["merging_apply_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{case_id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One of the two says they are not one. */
        post: operations["merging_object_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{case_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They are two. */
        post: operations["merging_refuse_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{case_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They were two after all. */
        post: operations["merging_undo_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{case_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever proposed it takes it back. */
        post: operations["merging_withdraw_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/musters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls of my area, the newest first. */
        get: operations["musters_musters"];
        put?: never;
        /** Call the trained grown-ups of an area together. */
        post: operations["musters_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/musters/{muster_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call; for managers with who comes, and when. */
        get: operations["musters_muster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/musters/{muster_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I can come, or I cannot; nothing follows from a no. */
        post: operations["musters_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/musters/{muster_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enough have come, or it is over. */
        post: operations["musters_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections of my area, or of my team, the latest first. */
        get: operations["objections_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One objection with every step. */
        get: operations["objections_objection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I take the answer as it is. */
        post: operations["objections_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader agrees; a manager puts it into the books. */
        post: operations["objections_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I do not agree: ask the street. */
        post: operations["objections_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was right as recorded; final. */
        post: operations["objections_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was right as recorded. */
        post: operations["objections_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was as the volunteer says: put the books right. */
        post: operations["objections_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objection_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it be. */
        post: operations["objections_withdraw"];
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
    "/api/v1/pickup-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where things can be fetched. */
        get: operations["pickup_points_pickup_points"];
        put?: never;
        /** A community proposes a counter. */
        post: operations["pickup_points_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["pickup_points_pickup_point"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The street says yes. */
        post: operations["pickup_points_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No new exchanges there. */
        post: operations["pickup_points_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}/keepers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody stand behind the counter. */
        post: operations["pickup_points_add_keeper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}/keepers/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody stands there no more. */
        post: operations["pickup_points_remove_keeper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickup-points/{pickup_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The street says no. */
        post: operations["pickup_points_refuse"];
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
    "/api/v1/points/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many points have been given to the public pool. */
        get: operations["points_pool"];
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
    "/api/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my area. */
        get: operations["ratings_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["ratings_rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The district gives the stars. */
        post: operations["ratings_award"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mended, or said better. */
        post: operations["ratings_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community says it again. */
        post: operations["ratings_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The street was there. */
        post: operations["ratings_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{rating_id}/withhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No star this year: mend what stands in the way. */
        post: operations["ratings_withhold"];
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
    "/api/v1/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My exchanges; behind a counter what waits there; as a street those of the area. */
        get: operations["redemptions_redemptions"];
        put?: never;
        /** Exchange points for something. */
        post: operations["redemptions_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exchange. */
        get: operations["redemptions_redemption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The counter has not got it after all. */
        post: operations["redemptions_call_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changed my mind before fetching it. */
        post: operations["redemptions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to it. */
        get: operations["redemptions_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/pick-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Handed over against the code. */
        post: operations["counter_pick_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something is wrong with it. */
        post: operations["redemptions_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/{redemption_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The street decides about a quality issue. */
        post: operations["redemptions_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redemptions/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What waits at my counter under this code. */
        post: operations["counter_look_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{room_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what is said of a room, or lend it no longer. */
        post: operations["bookings_edit_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{room_id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a room, at most seven days ahead; the hours are kept from now on. */
        post: operations["bookings_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{room_id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hours of a day, and which can still be had; nobody learns who has the others. */
        get: operations["bookings_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates of the caller's area, the latest first. */
        get: operations["certificates_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate. */
        get: operations["certificates_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It stands. */
        post: operations["certificates_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate on paper, A4; the same bytes each time. */
        get: operations["certificates_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for its revocation; another person decides. */
        post: operations["certificates_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is void from now on. */
        post: operations["certificates_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-certificates/{paper_id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the seal of one's unit on it. */
        post: operations["certificates_seal"];
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
    "/api/v1/shifts/{shift_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organiser asks somebody in person; low credit does not stand in the way, once at a time. */
        post: operations["signups_invite"];
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
    "/api/v1/signups/{signup_id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that somebody's absence be excused, with evidence. */
        post: operations["activity_waivers_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications of my area, or of my team for a fifth star, the latest first. */
        get: operations["stars_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application with every step. */
        get: operations["stars_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes; the public looks at it for five working days. */
        post: operations["stars_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The community's first look. */
        post: operations["stars_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not this time. */
        post: operations["stars_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a star back, and every higher one. */
        post: operations["stars_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A1 decides about what was said against it. */
        post: operations["stars_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A leader speaks for a fifth star. */
        post: operations["stars_second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-applications/{star_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it be. */
        post: operations["stars_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is to get which star: open to everybody for five working days. */
        get: operations["stars_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/star-notices/{notice_id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what I know against it; who I am is not told. */
        post: operations["stars_object_to"];
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
    "/api/v1/team-appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My appeals, those of a team I lead, or of my area. */
        get: operations["team_appeals_team_appeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-appeals/{team_appeal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appeal. */
        get: operations["team_appeals_team_appeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-appeals/{team_appeal_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The removal stands. */
        post: operations["team_appeals_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-appeals/{team_appeal_id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The member is back. */
        post: operations["team_appeals_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-appeals/{team_appeal_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never mind. */
        post: operations["team_appeals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks of the teams I lead, or of my area. */
        get: operations["team_checks_team_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One check. */
        get: operations["team_checks_team_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-checks/{check_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I stand for what my team did this year. */
        post: operations["team_checks_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-checks/{check_id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not good enough: the team has thirty days to put it right. */
        post: operations["team_checks_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-checks/{check_id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Good enough, and why. */
        post: operations["team_checks_pass_check"];
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
    "/api/v1/teams/{team_id}/ask-to-merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My team wants to become part of another. */
        post: operations["team_endings_ask_to_merge"];
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
    "/api/v1/teams/{team_id}/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say anew what the team does. */
        post: operations["teams_describe"];
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
    "/api/v1/teams/{team_id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours, activities, orders, records in time and orders given back late, of a time. */
        get: operations["team_figures_team_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/founders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask others to found the team, where somebody said no. */
        post: operations["teams_name_founders"];
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
    "/api/v1/teams/{team_id}/incubations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My team wants to grow, and needs help for it. */
        post: operations["incubation_apply"];
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
    "/api/v1/teams/{team_id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What our leader told us. */
        get: operations["team_notices_team_notices"];
        put?: never;
        /** Tell everybody in the team; twice a day at most. */
        post: operations["team_notices_write"];
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
    "/api/v1/teams/{team_id}/report-mended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is put right; please look. */
        post: operations["teams_report_mended"];
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
    "/api/v1/teams/{team_id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a team has done since it began. */
        get: operations["team_figures_works"];
        put?: never;
        post?: never;
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
    "/api/v1/volunteers/{volunteer_id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verified awards of a volunteer. */
        get: operations["awards_awards_of"];
        put?: never;
        post?: never;
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
    "/api/v1/volunteers/{volunteer_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this volunteer has asked to be put right. */
        get: operations["corrections_corrections"];
        put?: never;
        post?: never;
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
    "/api/v1/volunteers/card/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose card is this, and are they a volunteer now? */
        post: operations["card_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits to be decided, the oldest first. */
        get: operations["activity_waivers_waivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waivers/{waiver_id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Excused. */
        post: operations["activity_waivers_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waivers/{waiver_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not excused. */
        post: operations["activity_waivers_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/year-reviews/{year_token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year that somebody has shared. */
        get: operations["yearbook_shared_year"];
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
            moves: string[];
            note: string | null;
            number: string;
            provisional: boolean;
            region: string;
            /** @description 该活动的积分暂缓发放;他人看来总为否 */
            settlement_hold: boolean;
            severity: number;
            state: string;
            text: string;
            /** @description 活动名称 */
            title: string;
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
        ActivityOfAreaOut: {
            address: string | null;
            category: string | null;
            change_open: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            /** Format: date-time */
            ends_at: string | null;
            /** Format: uuid */
            id: string;
            minors: boolean;
            number: string | null;
            place: components["schemas"]["ActivitiesPlaceOut"] | null;
            places: number;
            region: string;
            region_name: string;
            report_owed: boolean;
            review_level: number;
            risk: string;
            settlement_hold: boolean;
            /** Format: date-time */
            starts_at: string | null;
            state: string;
            /** Format: date-time */
            state_since: string;
            taken: number;
            /** Format: uuid */
            team_id: string | null;
            title: string;
            unit_name: string;
        };
        ActivityOfAreaPage: {
            items: components["schemas"]["ActivityOfAreaOut"][];
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
            /** @description 由我发起或负责,或以其队长身份查看 */
            organiser: boolean;
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
            /** @description 因投诉暂缓发放积分;他人看来总为否 */
            settlement_hold: boolean;
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
        ApplyIn: {
            statement: string;
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
        AwardIn: {
            /** Format: date */
            awarded_on: string;
            issuer: string;
            /** @enum {string} */
            level: "国家级" | "省级" | "市级" | "区级" | "街道级" | "其他";
            photos?: string[];
            title: string;
        };
        AwardListOut: {
            items: components["schemas"]["AwardOut"][];
        };
        AwardOut: {
            /** Format: date */
            awarded_on: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string | null;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            issuer: string;
            level: string;
            moves: string[];
            photos: string[];
            reason: string | null;
            region: string;
            /** @enum {unknown} */
            state: "pending" | "verified" | "refused" | "withdrawn";
            title: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
        };
        AwardPage: {
            items: components["schemas"]["AwardOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        AwardReasonIn: {
            reason: string;
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
        BookingIn: {
            /** Format: date-time */
            ends_at: string;
            people: number;
            /** Format: date-time */
            starts_at: string;
            /**
             * Format: uuid
             * @default null
             */
            team_id?: string | null;
            /** @description 用途 */
            title: string;
        };
        BookingOut: {
            address: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            moves: string[];
            /** @description 预约人 */
            name: string;
            people: number;
            reason: string | null;
            region: string;
            /** Format: uuid */
            room_id: string;
            room_name: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "requested" | "approved" | "checked_in" | "done" | "cancelled" | "no_show" | "rejected";
            /** Format: uuid */
            station_id: string;
            station_name: string;
            /** Format: uuid */
            team_id: string | null;
            team_name: string | null;
            title: string;
        };
        BookingPage: {
            items: components["schemas"]["BookingOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        BookingPlaceIn: {
            /** @default null */
            place?: components["schemas"]["PlaceSchema"] | null;
        };
        BookingReasonIn: {
            reason: string;
        };
        RoomSlotOut: {
            /** Format: date-time */
            ends_at: string;
            free: boolean;
            /** Format: date-time */
            starts_at: string;
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
        CardHolderOut: {
            community: string;
            /** Format: date-time */
            expires_at: string;
            name: string;
            number: string | null;
            star: number;
            /** @enum {unknown} */
            state: "pending_guardian" | "pending_review" | "active" | "suspended" | "returned" | "rejected" | "cancelling" | "cancelled";
        };
        CardOut: {
            community: string;
            /** Format: date-time */
            expires_at: string;
            hours: string;
            name: string;
            number: string;
            qr_svg: string;
            /** Format: date-time */
            since: string | null;
            star: number;
            token: string;
        };
        CardTokenIn: {
            token: string;
        };
        CategoriesOut: {
            certificates: string[];
            complaint_kinds: string[];
            emergency: components["schemas"]["OrdersEmergencyOut"];
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
        CertificatesQuestionIn: {
            note: string;
            /** @enum {string} */
            reason_class: "wrong_content" | "fraud" | "other";
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
        CheckConfirmIn: {
            statement: string;
        };
        CheckNoteIn: {
            note: string;
        };
        CheckOut: {
            activities: number | null;
            /** Format: date-time */
            confirmed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string | null;
            /** Format: uuid */
            id: string;
            late_give_backs: number | null;
            level_name: string;
            minutes: number | null;
            moves: string[];
            note: string | null;
            on_time_percent: number | null;
            orders: number | null;
            region_name: string | null;
            shortfalls: string[];
            /** @enum {unknown} */
            state: "asked" | "to_review" | "passed" | "failed" | "void";
            statement: string | null;
            /** Format: uuid */
            team_id: string;
            team_name: string;
            /** @enum {unknown} */
            team_state: "gathering" | "pending" | "returned" | "rejected" | "active" | "rectifying" | "suspended" | "dissolved" | "merged";
            year: number;
        };
        CheckPage: {
            items: components["schemas"]["CheckOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        CheckRoundIn: {
            year: number;
        };
        CheckRoundOut: {
            /** Format: date-time */
            created_at: string;
            done: number;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description 百分比,0 到 100 */
            progress: number;
            states: components["schemas"]["CheckStatesOut"];
            total: number;
            year: number;
        };
        CheckRoundsOut: {
            items: components["schemas"]["CheckRoundOut"][];
        };
        CheckStatesOut: {
            asked: number;
            failed: number;
            passed: number;
            to_review: number;
            void: number;
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
        CodeIn: {
            code: string;
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
            on_behalf?: components["schemas"]["ContactIn"];
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
        ConsentOut: {
            for_ward: boolean;
            /** Format: date-time */
            given_at: string;
            /** Format: uuid */
            id: string;
            label: string;
            moves: string[];
            purpose: string;
            version: string;
            /** Format: date-time */
            withdrawn_at: string | null;
        };
        ConsentPage: {
            items: components["schemas"]["ConsentOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
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
        CopyFileOut: {
            /** @description ZIP,base64 */
            content: string;
            name: string;
        };
        CopyIn: {
            /** @default 1 */
            weeks?: number;
        };
        CorrectionIn: {
            /** @enum {string} */
            education?: "初中及以下" | "高中中专" | "大专" | "本科" | "研究生";
            id_number?: string;
            name?: string;
            /** @enum {string} */
            politics?: "中共党员" | "共青团员" | "民主党派" | "群众";
            reason: string;
            region?: string;
        };
        CorrectionOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            moves: string[];
            note: string | null;
            reason: string;
            state: string;
            /** Format: uuid */
            volunteer_id: string;
            wanted: components["schemas"]["WantedOut"][];
        };
        CorrectionPage: {
            items: components["schemas"]["CorrectionOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        CorrectionReasonIn: {
            reason: string;
        };
        CounterOut: {
            address: string;
            hours: string;
            name: string;
            /** Format: uuid */
            pickup_id: string;
            place: {
                [key: string]: unknown;
            };
            stock: number;
        };
        CourseIn: {
            /**
             * Format: date-time
             * @default null
             */
            ends_at?: string | null;
            /** @enum {string} */
            kind: "online" | "class";
            /** @description 学时,分钟;不是服务时长 */
            minutes: number;
            /** @default 60 */
            pass_mark?: number;
            /** @default null */
            place?: string | null;
            questions?: components["schemas"]["TrainingQuestionIn"][];
            /** @default null */
            seats?: number | null;
            /**
             * Format: date-time
             * @default null
             */
            starts_at?: string | null;
            text: string;
            title: string;
            /** @default null */
            video_url?: string | null;
        };
        CourseOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ends_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            minutes: number;
            moves: string[];
            my_part: components["schemas"]["CoursePartOut"] | null;
            pass_mark: number;
            place: string | null;
            questions: number;
            region: string;
            region_name: string;
            seats: number | null;
            /** Format: date-time */
            starts_at: string | null;
            state: string;
            taken: number;
            text: string;
            title: string;
            video_url: string | null;
        };
        CoursePage: {
            items: components["schemas"]["CourseOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        CoursePartOut: {
            /** Format: date-time */
            attended_at: string | null;
            best_score: number | null;
            certificate_number: string | null;
            /** Format: uuid */
            course_id: string;
            /** Format: uuid */
            id: string;
            /** @description 学时,不计入服务时长 */
            minutes: number;
            moves: string[];
            name: string | null;
            number: string | null;
            /** Format: date-time */
            passed_at: string | null;
            state: string;
            tries: number;
        };
        CoursePartPage: {
            items: components["schemas"]["CoursePartOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        CoveredOut: {
            items: components["schemas"]["MyPolicyOut"][];
            work: components["schemas"]["CoveredWorkOut"][];
        };
        CoveredWorkOut: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            policy_number: string | null;
            title: string;
        };
        CredentialsTicketIn: {
            ticket: string;
        };
        CreditEventOut: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            counts_until: string;
            delta: number;
            /** Format: uuid */
            id: string;
            reason: string;
        };
        CreditOut: {
            events: components["schemas"]["CreditEventOut"][];
            gate: number;
            gated: boolean;
            highest: number;
            lowest: number;
            /** Format: date-time */
            recovers_at: string | null;
            /** @description 100 加最近 90 天的变动,限于 0 到 120 */
            score: number;
            /** @description 还需几次获确认的服务 */
            served_to_recover: number;
            start: number;
            words: string;
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
        DataCopyOut: {
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            moves: string[];
            /** @description waiting、running、ready、taken、expired、failed */
            state: string;
        };
        DataCopyPage: {
            items: components["schemas"]["DataCopyOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
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
        DonateIn: {
            points: number;
        };
        DonationIn: {
            /** Format: uuid */
            corrects?: string;
            donor: string;
            /** Format: date */
            given_on: string;
            /** Format: uuid */
            good_id?: string;
            item: string;
            purpose: string;
            quantity: number;
            unit: string;
        };
        DonationOut: {
            /** Format: uuid */
            corrects: string | null;
            donor: string;
            /** Format: date */
            given_on: string;
            /** Format: uuid */
            good_id: string | null;
            /** Format: uuid */
            id: string;
            item: string;
            purpose: string;
            quantity: number;
            region: string;
            unit: string;
        };
        DonationPage: {
            items: components["schemas"]["DonationOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        DoubtIn: {
            text: string;
        };
        DoubtOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            state: "open" | "upheld" | "dismissed";
            text: string;
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
        EmergencyEmergencyOut: {
            categories: string[];
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            on: boolean;
            reason: string;
            region: string;
            region_name: string | null;
            /** Format: date-time */
            starts_at: string;
        };
        EmergencyIn: {
            categories: string[];
            /** Format: date-time */
            ends_at: string;
            reason: string;
            region: string;
        };
        EmergencyPage: {
            items: components["schemas"]["EmergencyEmergencyOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
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
            kind: "earn" | "reverse" | "spend" | "refund" | "donate" | "expire";
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
        EvidenceIn: {
            note: string;
            photos?: string[];
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
            /** Format: uuid */
            activity_id?: string;
            category?: string;
            change_open?: boolean;
            /** @enum {string} */
            colour?: "red" | "yellow" | "green" | "none";
            complaint_open?: boolean;
            /** Format: date */
            created_from?: string;
            /** Format: date */
            created_to?: string;
            held?: boolean;
            kind?: string;
            level?: number;
            open_now?: boolean;
            overdue?: boolean;
            owner_level?: number;
            /** Format: uuid */
            parent_id?: string;
            /** @enum {string} */
            period?: "today" | "week" | "month" | "year" | "all";
            q?: string;
            /** @description 默认本人辖区;须在辖区内 */
            region?: string;
            report_owed?: boolean;
            /** @enum {string} */
            risk?: "low" | "mid" | "high";
            /** @enum {string} */
            role?: "A1" | "A2" | "A3" | "A4";
            skill?: string;
            /** Format: date */
            starts_from?: string;
            /** Format: date */
            starts_to?: string;
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
            table: "orders" | "volunteers" | "teams" | "team-figures" | "managers" | "records" | "todos" | "dashboard" | "stations" | "activities" | "signups" | "activity-complaints" | "complaints";
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
        ExternalClaimOut: {
            certificate_number: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            day_from: string;
            /** Format: date */
            day_to: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            minutes: number;
            moves: string[];
            name: string;
            photos: string[];
            platform: string;
            reason: string | null;
            region: string;
            state: string;
            title: string;
            unit_name: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        ExternalClaimPage: {
            items: components["schemas"]["ExternalClaimOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ExternalHoursOut: {
            /** Format: uuid */
            id: string;
            minutes: number;
            platform: string;
            /** Format: date */
            service_day: string;
            title: string;
            unit_name: string;
        };
        ExternalIn: {
            certificate_number: string;
            /** Format: date */
            day_from: string;
            /** Format: date */
            day_to: string;
            minutes: number;
            photos?: string[];
            /** @enum {string} */
            platform: "中国志愿" | "志愿汇" | "其他";
            title: string;
            unit_name: string;
        };
        ExternalPolicyIn: {
            counts_for_star: boolean;
        };
        ExternalPolicyOut: {
            counts_for_star: boolean;
        };
        ExternalReasonIn: {
            reason: string;
        };
        FaultOut: {
            column: string;
            row: number;
            why: string;
        };
        FaultPage: {
            items: components["schemas"]["FaultOut"][];
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
        FoundersIn: {
            founders: string[];
        };
        GoodDetailOut: {
            counters: components["schemas"]["CounterOut"][];
            donor: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "goods" | "service" | "honour" | "donation";
            min_star: number;
            month_limit: number;
            moves: string[];
            /** @description 按本人星级优惠后的积分 */
            my_points: number;
            name: string;
            note: string | null;
            /** Format: uuid */
            photo_id: string | null;
            points: number;
            region: string;
            residents: boolean;
            sold_out: boolean;
            star_percents: components["schemas"]["StarPercentOut"][];
            /** @enum {string} */
            state: "draft" | "pending" | "on" | "off";
            stock: number;
            stocks: components["schemas"]["StockOut"][];
            text: string;
        };
        GoodEditIn: {
            donor?: string | null;
            /** @enum {string} */
            kind?: "goods" | "service" | "honour" | "donation";
            min_star?: number;
            month_limit?: number;
            name?: string;
            /** Format: uuid */
            photo_id?: string | null;
            points?: number;
            residents?: boolean;
            star_percents?: components["schemas"]["StarPercentIn"][];
            text?: string;
        };
        GoodIn: {
            donor?: string | null;
            /** @enum {string} */
            kind: "goods" | "service" | "honour" | "donation";
            min_star?: number;
            /** @default 2 */
            month_limit?: number;
            name: string;
            /** Format: uuid */
            photo_id?: string | null;
            points: number;
            residents?: boolean;
            star_percents?: components["schemas"]["StarPercentIn"][];
            text?: string;
        };
        GoodOut: {
            donor: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "goods" | "service" | "honour" | "donation";
            min_star: number;
            month_limit: number;
            /** @description 按本人星级优惠后的积分 */
            my_points: number;
            name: string;
            /** Format: uuid */
            photo_id: string | null;
            points: number;
            region: string;
            residents: boolean;
            sold_out: boolean;
            star_percents: components["schemas"]["StarPercentOut"][];
            /** @enum {string} */
            state: "draft" | "pending" | "on" | "off";
            stock: number;
            text: string;
        };
        GoodPage: {
            items: components["schemas"]["GoodOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        GoodReasonIn: {
            reason: string;
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
        GuardiansAgreeIn: {
            consent: boolean;
            id_number?: string;
            name?: string;
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
            /** @description 按类别,合计等于总数 */
            categories: components["schemas"]["HoursPartOut"][];
            /** @description 小时,一位小数,舍去其余 */
            hours: string;
            hours_this_year: string;
            minutes: number;
            minutes_this_year: number;
            /** @description 最近 12 个月 */
            months: components["schemas"]["HoursPartOut"][];
            /** @description 待确认的分钟数,未计入总数 */
            pending_minutes: number;
            /** @description 按年,合计等于总数 */
            years: components["schemas"]["HoursPartOut"][];
        };
        HoursPartOut: {
            key: string;
            minutes: number;
            services: number;
        };
        HoursReasonIn: {
            reason: string;
        };
        ImportIn: {
            /**
             * Format: binary
             * @description 按模板填写的 XLSX,不超过 20 MB、20 万行
             */
            file: string;
            /** @enum {string} */
            kind: "volunteers" | "teams" | "hours";
        };
        ImportOut: {
            bytes: number;
            /** Format: date-time */
            checked_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            decided_by: string | null;
            /** @description 错误处数 */
            faults: number;
            /** @description 有误的行数 */
            faulty_rows: number;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "volunteers" | "teams" | "hours";
            loaded: number;
            made_by: string;
            moves: string[];
            problem: string | null;
            /** @description 百分比,0 到 100 */
            progress: number;
            reason: string | null;
            region: string;
            rows: number;
            state: string;
            title: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ImportReasonIn: {
            reason: string;
        };
        IncidentClaimIn: {
            claim_number: string;
        };
        IncidentIn: {
            /** Format: date-time */
            happened_at: string;
            /** @default null */
            injured?: string | null;
            /** @enum {string} */
            kind: "摔伤" | "交通事故" | "突发疾病" | "财物损失" | "他人受伤" | "其他";
            /** @default null */
            number?: string | null;
            place: string;
            text: string;
        };
        IncidentOut: {
            claim_number: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            evidence_due: string;
            evidence_late: boolean;
            evidence_note: string | null;
            /** Format: date-time */
            happened_at: string;
            /** Format: uuid */
            id: string;
            injured: string | null;
            insurer: string | null;
            kind: string;
            /** @description 不是当日上报 */
            late: boolean;
            moves: string[];
            name: string;
            paid_yuan: number | null;
            photos: string[];
            place: string;
            policy_number: string | null;
            reason: string | null;
            region: string;
            region_name: string;
            /** Format: date-time */
            shown_at: string | null;
            state: string;
            text: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        IncidentPage: {
            items: components["schemas"]["IncidentOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        IncidentPaidIn: {
            yuan: number;
        };
        IncidentReasonIn: {
            reason: string;
        };
        IncubationAdmitIn: {
            /** @default null */
            mentor?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            place?: string | null;
        };
        IncubationIn: {
            /**
             * @description team 志愿队伍 · network 网络社会组织
             * @enum {string}
             */
            form: "team" | "network";
            needs: ("training" | "space" | "mentor")[];
            text: string;
        };
        IncubationNoteIn: {
            note: string;
        };
        IncubationOut: {
            /** Format: date-time */
            created_at: string;
            /** @enum {unknown} */
            form: "team" | "network";
            /** Format: uuid */
            id: string;
            mentor: string | null;
            moves: string[];
            needs: string[];
            place: string | null;
            /** @enum {unknown} */
            state: "applied" | "admitted" | "nurtured" | "hatched" | "refused" | "withdrawn" | "ended";
            /** Format: date-time */
            state_since: string;
            steps: components["schemas"]["IncubationStepOut"][];
            /** Format: uuid */
            team_id: string;
            team_name: string;
            text: string;
        };
        IncubationPage: {
            items: components["schemas"]["IncubationOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        IncubationStepOut: {
            /** Format: date-time */
            created_at: string;
            move: string;
            note: string | null;
            state: string;
        };
        IndicatorOut: {
            /** @description 下级之和等于本级 */
            additive: boolean;
            /** @description D1 队伍 D2 志愿者 D3 阵地 D4 活动 D5 供需与成效 */
            dimension: string;
            id: string;
            /** @description count、ratio、distribution、funnel、minutes */
            kind: string;
            parts: components["schemas"]["PartOut"][];
            title: string;
            /** @description value 的单位;% 为百分数 */
            unit: string;
            value: number | null;
        };
        InviteIn: {
            number: string;
        };
        KeeperGoneIn: {
            /** Format: uuid */
            person_id: string;
        };
        KeeperIn: {
            phone: string;
        };
        KeeperOut: {
            /** Format: uuid */
            person_id: string;
            /** Format: uuid */
            pickup_id: string;
        };
        LeaveIn: {
            /** @default false */
            give_back?: boolean;
        };
        LeavingOut: {
            /** Format: date-time */
            asked_at: string | null;
            /**
             * Format: date-time
             * @description 此前可以撤销
             */
            due_at: string | null;
            moves: string[];
            open_work: components["schemas"]["OpenWorkOut"][];
            state: string | null;
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
        MemberFiguresOut: {
            minutes: number;
            name: string;
            services: number;
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
            /** @description 志愿者登记所处的状态,通过之前和暂停时也有;没有登记为空 */
            registration: string | null;
            roles: components["schemas"]["GrantOut"][];
            /** Format: uuid */
            volunteer_id: string | null;
        };
        MergeIn: {
            folded_number: string;
            kept_number: string;
            reason: string;
        };
        MergeOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            earliest_at: string;
            /** Format: uuid */
            folded_id: string;
            folded_name: string;
            folded_number: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept_id: string;
            kept_name: string;
            kept_number: string;
            moves: string[];
            note: string | null;
            objection: string | null;
            reason: string;
            region: string;
            state: string;
            /** Format: date-time */
            undone_at: string | null;
        };
        MergePage: {
            items: components["schemas"]["MergeOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MergeReasonIn: {
            reason: string;
        };
        MergerIn: {
            /** Format: uuid */
            into_id: string;
            reason: string;
        };
        MergerOut: {
            /** Format: date-time */
            agreed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            into_id: string;
            into_name: string;
            members: number;
            moves: string[];
            note: string | null;
            reason: string;
            /** @enum {unknown} */
            state: "asked" | "agreed" | "declined" | "withdrawn" | "refused" | "done" | "void";
            /** Format: uuid */
            team_id: string;
            team_name: string;
        };
        MergerPage: {
            items: components["schemas"]["MergerOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MergerReasonIn: {
            reason: string;
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
        MusterAnswerIn: {
            coming: boolean;
            /** @default null */
            eta_minutes?: number | null;
        };
        MusterFiguresOut: {
            asked: number;
            coming: number;
            not_coming: number;
            silent: number;
        };
        MusterIn: {
            /**
             * @description 队伍类别、标签或队员的服务类别
             * @default null
             */
            category?: string | null;
            /** @description 默认应急、医疗 */
            certificates?: ("医疗" | "心理" | "法律" | "应急" | "教师" | "电工" | "驾驶" | "其他")[];
            place: string;
            region: string;
            skills?: string[];
            text: string;
            title: string;
            /** @default null */
            wanted?: number | null;
        };
        MusterMineOut: {
            /** Format: date-time */
            answered_at: string | null;
            eta_minutes: number | null;
            /** @enum {unknown} */
            state: "asked" | "coming" | "not_coming";
        };
        MusterOut: {
            category: string | null;
            certificates: string[];
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            figures: components["schemas"]["MusterFiguresOut"] | null;
            /** Format: uuid */
            id: string;
            mine: components["schemas"]["MusterMineOut"] | null;
            moves: string[];
            people: components["schemas"]["MusterPersonOut"][];
            place: string;
            region: string;
            region_name: string | null;
            skills: string[];
            /** @enum {unknown} */
            state: "open" | "closed";
            text: string;
            title: string;
            wanted: number | null;
        };
        MusterPage: {
            items: components["schemas"]["MusterOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        MusterPersonOut: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            arrives_at: string | null;
            eta_minutes: number | null;
            name: string;
            /** @enum {unknown} */
            state: "asked" | "coming" | "not_coming";
        };
        MyExternalOut: {
            claims: components["schemas"]["ExternalClaimOut"][];
            counts_for_star: boolean;
            hours: components["schemas"]["ExternalHoursOut"][];
            minutes: number;
        };
        MyMembershipOut: {
            /**
             * Format: date-time
             * @description 被移出后可申诉的期限
             */
            appeal_until: string | null;
            /** Format: date-time */
            heir_since: string | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @enum {unknown} */
            role: "leader" | "deputy" | "recorder" | "member";
            /** @enum {unknown} */
            state: "invited" | "applied" | "active" | "rejected" | "expired" | "left" | "removed";
        };
        MyMustersOut: {
            items: components["schemas"]["MusterOut"][];
        };
        MyPolicyOut: {
            current: boolean;
            /** Format: uuid */
            id: string;
            insurer: string;
            policy_number: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until: string;
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
        MyStarOut: {
            applications: components["schemas"]["StarApplicationOut"][];
            hours: string;
            may_apply: boolean;
            minutes: number;
            missing_minutes: number | null;
            next_minutes: number | null;
            next_star: number | null;
            star: number;
            /** @description 一至五星所需小时 */
            thresholds: number[];
        };
        MyTeamsOut: {
            items: components["schemas"]["TeamOut"][];
        };
        NameIn: {
            name: string;
        };
        NoteIn: {
            note: string;
        };
        NowOut: {
            /** Format: date-time */
            now: string;
        };
        ObjectIn: {
            /**
             * Format: date-time
             * @default null
             */
            claimed_from?: string | null;
            /**
             * Format: date-time
             * @default null
             */
            claimed_to?: string | null;
            /** @enum {string} */
            kind: "missing" | "wrong" | "duplicate";
            photos?: string[];
            /**
             * Format: uuid
             * @default null
             */
            record_id?: string | null;
            /** @default null */
            source?: string | null;
            text: string;
        };
        ObjectionNoteIn: {
            note: string;
        };
        ObjectionOut: {
            /** Format: date-time */
            claimed_from: string | null;
            /** Format: date-time */
            claimed_to: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "missing" | "wrong" | "duplicate";
            moves: string[];
            offered_minutes: number | null;
            /** @description 处理后计入的分钟数 */
            outcome_minutes: number | null;
            photos: string[];
            /** Format: uuid */
            record_id: string | null;
            /** @description 原记录计入的分钟数 */
            record_minutes: number | null;
            /** @enum {unknown} */
            record_state: "pending" | "anomaly" | "confirmed" | "rejected" | "reversed" | null;
            region: string;
            /** Format: date-time */
            settled_at: string | null;
            source: string;
            /** @enum {unknown} */
            state: "open" | "agreed" | "refused" | "appealed" | "upheld" | "dismissed" | "withdrawn";
            /** Format: uuid */
            team_id: string | null;
            text: string;
            title: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
            /** @enum {unknown} */
            waits_for: "leader" | "community" | "volunteer" | "street" | "district";
        };
        ObjectionPage: {
            items: components["schemas"]["ObjectionOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ObjectionsAgreeIn: {
            /** @default null */
            minutes?: number | null;
            note: string;
        };
        ObjectionStepOut: {
            after: string;
            /** Format: date-time */
            at: string;
            before: string | null;
            by_name: string | null;
            minutes: number | null;
            move: string;
            note: string | null;
            role: string;
        };
        ObjectionWholeOut: {
            /** Format: date-time */
            claimed_from: string | null;
            /** Format: date-time */
            claimed_to: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            due_provisional: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "missing" | "wrong" | "duplicate";
            moves: string[];
            offered_minutes: number | null;
            /** @description 处理后计入的分钟数 */
            outcome_minutes: number | null;
            photos: string[];
            /** Format: uuid */
            record_id: string | null;
            /** @description 原记录计入的分钟数 */
            record_minutes: number | null;
            /** @enum {unknown} */
            record_state: "pending" | "anomaly" | "confirmed" | "rejected" | "reversed" | null;
            region: string;
            /** Format: date-time */
            settled_at: string | null;
            source: string;
            /** @enum {unknown} */
            state: "open" | "agreed" | "refused" | "appealed" | "upheld" | "dismissed" | "withdrawn";
            steps: components["schemas"]["ObjectionStepOut"][];
            /** Format: uuid */
            team_id: string | null;
            text: string;
            title: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
            /** @enum {unknown} */
            waits_for: "leader" | "community" | "volunteer" | "street" | "district";
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
        OpenWorkOut: {
            /** Format: date-time */
            at: string | null;
            /** Format: uuid */
            id: string;
            /** @description order、assignment、offer、signup、team、guardianship */
            kind: string;
            /** @description 可以现在退回 */
            lets_go: boolean;
            title: string;
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
            proposal: components["schemas"]["ProposalOut"] | null;
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
        OrdersEmergencyOut: {
            advice: string;
            numbers: string[];
            words: string[];
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
            /**
             * @description 本人在其中:asked 点单,served 服务,offered 被邀请;不在其中为空
             * @enum {string|null}
             */
            part: "asked" | "served" | "offered" | null;
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
        OrdersPoolOut: {
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
        PaperIn: {
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
        };
        PaperNoteIn: {
            note: string;
        };
        PaperOut: {
            code: string | null;
            holder: string;
            /** @description 小时,一位小数,舍去其余 */
            hours: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at: string;
            /** @description 内容校验,与纸上所印一致 */
            mark: string;
            minutes: number;
            moves: string[];
            number: string;
            question: string | null;
            /** Format: date-time */
            questioned_at: string | null;
            questioned_by: string | null;
            records: number;
            region: string;
            /** @enum {unknown} */
            revoke_class: "hours_reversed" | "wrong_content" | "fraud" | "other" | null;
            /** Format: date-time */
            revoked_at: string | null;
            seal_unit: string | null;
            /** Format: date-time */
            sealed_at: string | null;
            /** Format: date */
            since: string;
            /** @enum {unknown} */
            state: "issued" | "sealed" | "questioned" | "revoked";
            units: components["schemas"]["PaperUnitOut"][];
            /** Format: date */
            until: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_number: string;
        };
        PaperPage: {
            items: components["schemas"]["PaperOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        PaperUnitOut: {
            in_charge: string | null;
            minutes: number;
            name: string;
        };
        PartOut: {
            key: string;
            label: string;
            /** @description 除另有说明外与指标相同 */
            unit: string;
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
            purpose: "order" | "finish" | "activity" | "certificate" | "incident" | "evidence";
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
        PickupOut: {
            address: string;
            hours: string;
            name: string;
            /** Format: uuid */
            pickup_id: string;
            /** @description GCJ-02 */
            place: {
                [key: string]: unknown;
            };
        };
        PickupPointIn: {
            address?: string;
            /** Format: date */
            contract_from?: string;
            /** Format: date */
            contract_until?: string;
            hours: string;
            /** @enum {string} */
            kind: "station" | "merchant";
            name: string;
            phone?: string;
            place?: components["schemas"]["PlaceSchema"];
            region?: string;
            /** Format: uuid */
            station_id?: string;
        };
        PickupPointOut: {
            address: string;
            /** Format: date */
            contract_from: string | null;
            /** Format: date */
            contract_until: string | null;
            hours: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "station" | "merchant";
            moves: string[];
            name: string;
            note: string | null;
            phone: string | null;
            /** @description GCJ-02 */
            place: {
                [key: string]: unknown;
            };
            region: string;
            /** @enum {string} */
            state: "applied" | "open" | "refused" | "closed";
            /** Format: uuid */
            station_id: string | null;
        };
        PickupPointPage: {
            items: components["schemas"]["PickupPointOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        PickupReasonIn: {
            reason: string;
        };
        PiecesIn: {
            note: string;
            /** Format: uuid */
            pickup_id: string;
            quantity: number;
        };
        PlaceSchema: {
            lat: number;
            lng: number;
        };
        PointsOut: {
            /** @description 现在可用的积分 */
            available: number;
            /** @description 积分余额,含已冻结的 */
            balance: number;
            /** @description 欠分,由以后获得的积分先行抵扣 */
            debt: number;
            expiring: components["schemas"]["ExpiringOut"][];
            /** @description 待领取兑换所冻结的积分 */
            frozen: number;
        };
        PointsPoolOut: {
            points: number;
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
        PoolPage: {
            items: components["schemas"]["OrdersPoolOut"][];
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
            courses?: string[];
            /** @default 18 */
            min_age?: number;
            /** @default 0 */
            min_star?: number;
            name: string;
            shifts: components["schemas"]["ShiftIn"][];
            skills?: string[];
            /** @default  */
            text?: string;
        };
        PostOut: {
            certificates: string[];
            coefficient: string;
            courses: string[];
            /** Format: uuid */
            id: string;
            min_age: number;
            min_star: number;
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
        PrivacyIn: {
            photo_use?: boolean;
            push?: boolean;
            show_name?: boolean;
        };
        PrivacyOut: {
            /** @description 允许使用含本人的活动照片 */
            photo_use: boolean;
            /** @description 允许发送微信服务通知 */
            push: boolean;
            /** @description 在活动、队伍和榜单上显示姓名;关闭时显示为 李* */
            show_name: boolean;
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
        ProposalOut: {
            /**
             * @description 提出方
             * @enum {string}
             */
            by: "requester" | "assignee";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        PunchIn: {
            place: components["schemas"]["PlaceSchema"];
        };
        PunchOut: {
            badge: string;
            /** Format: date */
            day: string;
            /** @description 第一次到这里,得到徽章 */
            first: boolean;
            /** Format: uuid */
            id: string;
            metres: number;
            name: string;
            /** Format: uuid */
            point_id: string;
            /** @description 得到的积分;不计志愿服务时长 */
            points: number;
        };
        QuestionOut: {
            options: string[];
            text: string;
        };
        QuestionsOut: {
            items: components["schemas"]["QuestionOut"][];
            next: string | null;
        };
        QuizIn: {
            answers: number[];
        };
        QuizOut: {
            part: components["schemas"]["CoursePartOut"];
            pass_mark: number;
            passed: boolean;
            score: number;
            wrong: number[];
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
        RedeemIn: {
            /**
             * Format: uuid
             * @description 监护人代未成年人兑换时填写
             */
            for_person?: string;
            /** Format: uuid */
            goods_id: string;
            /**
             * Format: uuid
             * @description 兑换点;不填时取库存最多的
             */
            pickup_id?: string;
            /** @default 1 */
            quantity?: number;
        };
        RedemptionMoveOut: {
            /** Format: date-time */
            created_at: string;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            move: string;
            note: string | null;
            to_state: string;
        };
        RedemptionMovePage: {
            items: components["schemas"]["RedemptionMoveOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        RedemptionOut: {
            /** @description 6 位取货码,仅本人可见 */
            code: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            for_ward: boolean;
            /** Format: uuid */
            good_id: string;
            /** Format: uuid */
            id: string;
            moves: string[];
            name: string;
            /** Format: date-time */
            picked_up_at: string | null;
            pickup: components["schemas"]["PickupOut"];
            points: number;
            qr: string | null;
            quantity: number;
            reason: string | null;
            /** @enum {string} */
            state: "to_pickup" | "picked_up" | "questioned" | "done" | "cancelled" | "expired" | "refunded";
            /** @enum {string|null} */
            verdict: "refund" | "replace" | "keep" | null;
        };
        RedemptionPage: {
            items: components["schemas"]["RedemptionOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        RedemptionReasonIn: {
            reason: string;
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
        ResolveIn: {
            note: string;
            /**
             * @description 退回的物品完好,可再兑换
             * @default false
             */
            sound?: boolean;
            /** @enum {string} */
            verdict: "refund" | "replace" | "keep";
        };
        ResubmitIn: {
            address: string;
            /** @enum {string} */
            category: "理论政策宣讲" | "文化文艺" | "助学支教" | "医疗健康" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "家电维修" | "理发" | "代办跑腿" | "陪诊陪伴" | "心理疏导" | "矛盾调解" | "应急" | "其他";
            /** @description 全部照片:留下的和新传的;不写则不变 */
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
        RulesPage: {
            items: components["schemas"]["RulesOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        ScheduleIn: {
            /** Format: date-time */
            from: string;
            member_ids: string[];
            /** Format: date-time */
            to: string;
        };
        SecondIn: {
            note: string;
        };
        SelfRatingIn: {
            stars: number;
            statement: string;
            year: number;
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
        ShareYearIn: {
            year: number;
        };
        SheetLineOut: {
            /** @description 服务记录上的标记 */
            flags: string[];
            /** @description 申报或认定的分钟数 */
            minutes: number | null;
            name: string;
            presences: components["schemas"]["PresenceOut"][];
            record: string | null;
            /** Format: uuid */
            record_id: string | null;
            /** Format: uuid */
            signup_id: string;
            state: string;
            /** Format: uuid */
            volunteer_id: string;
        };
        SheetOut: {
            /** Format: uuid */
            activity_id: string;
            items: components["schemas"]["SheetLineOut"][];
            organiser: boolean;
            /** Format: date-time */
            record_due: string | null;
            /** @description 班次状态 */
            state: string;
            title: string;
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
            /** @description 本人同意使用含其本人的照片 */
            photo_use: boolean;
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
        RoomSlotsOut: {
            /** Format: date */
            day: string;
            minutes: number;
            room: components["schemas"]["RoomOut"];
            slots: components["schemas"]["RoomSlotOut"][];
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
        StarApplicationOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string | null;
            due_provisional: boolean;
            /** Format: date-time */
            ended_at: string | null;
            hours: string;
            /** Format: uuid */
            id: string;
            /** @description 申请时的累计分钟数 */
            minutes: number;
            moves: string[];
            /** @description 该星级需要的分钟数 */
            needed: number;
            panel: string | null;
            provisional: boolean;
            reason: string | null;
            region: string;
            rule_version: string;
            /** Format: date-time */
            shown_from: string | null;
            /** Format: date-time */
            shown_until: string | null;
            star: number;
            /** @enum {unknown} */
            state: "applied" | "checked" | "publicity" | "objected" | "awarded" | "refused" | "withdrawn" | "revoked";
            statement: string;
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
            volunteer_number: string | null;
        };
        StarApplicationPage: {
            items: components["schemas"]["StarApplicationOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        StarApproveIn: {
            /** @default null */
            note?: string | null;
            /** @default null */
            panel?: string | null;
        };
        StarNoteIn: {
            /** @default null */
            note?: string | null;
        };
        StarNoticeOut: {
            holder: string | null;
            hours: string;
            /** Format: uuid */
            id: string;
            number: string;
            provisional: boolean;
            /** Format: date-time */
            shown_from: string;
            /** Format: date-time */
            shown_until: string;
            star: number;
            /** @enum {unknown} */
            state: "applied" | "checked" | "publicity" | "objected" | "awarded" | "refused" | "withdrawn" | "revoked";
            street: string;
        };
        StarNoticePage: {
            items: components["schemas"]["StarNoticeOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        StarPercentIn: {
            percent: number;
            star: number;
        };
        StarPercentOut: {
            percent: number;
            star: number;
        };
        StarReasonIn: {
            reason: string;
        };
        StarRuleIn: {
            note: string;
            /** @enum {string} */
            verdict: "award" | "refuse";
        };
        StarsIn: {
            stars: number;
            /** @default null */
            text?: string | null;
        };
        StarStepOut: {
            after: string;
            /** Format: date-time */
            at: string;
            before: string | null;
            by_name: string | null;
            move: string;
            note: string | null;
            role: string;
        };
        StartIn: {
            on_behalf?: components["schemas"]["ContactIn"];
            service_code?: string;
            /** Format: uuid */
            volunteer_id?: string;
        };
        StarWholeOut: {
            /** Format: date-time */
            created_at: string;
            doubts: components["schemas"]["DoubtOut"][];
            /** Format: date-time */
            due_at: string | null;
            due_provisional: boolean;
            /** Format: date-time */
            ended_at: string | null;
            hours: string;
            /** Format: uuid */
            id: string;
            /** @description 申请时的累计分钟数 */
            minutes: number;
            moves: string[];
            /** @description 该星级需要的分钟数 */
            needed: number;
            panel: string | null;
            provisional: boolean;
            reason: string | null;
            region: string;
            rule_version: string;
            /** Format: date-time */
            shown_from: string | null;
            /** Format: date-time */
            shown_until: string | null;
            star: number;
            /** @enum {unknown} */
            state: "applied" | "checked" | "publicity" | "objected" | "awarded" | "refused" | "withdrawn" | "revoked";
            statement: string;
            steps: components["schemas"]["StarStepOut"][];
            /** Format: uuid */
            volunteer_id: string;
            volunteer_name: string;
            volunteer_number: string | null;
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
        StockOut: {
            /** Format: uuid */
            id: string;
            locked: number;
            name: string;
            picked: number;
            /** Format: uuid */
            pickup_id: string;
            received: number;
            scrapped: number;
            stock: number;
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
        TeamAppealIn: {
            text: string;
        };
        TeamAppealNoteIn: {
            note: string;
        };
        TeamAppealOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            level: number;
            /** Format: uuid */
            membership_id: string;
            moves: string[];
            name: string;
            note: string | null;
            reason: string | null;
            /** @enum {unknown} */
            state: "open" | "upheld" | "dismissed" | "withdrawn" | "void";
            /** Format: uuid */
            team_id: string;
            team_name: string;
            text: string;
        };
        TeamAppealPage: {
            items: components["schemas"]["TeamAppealOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        TeamDescribeIn: {
            /**
             * @default null
             * @enum {string|null}
             */
            category?: "理论政策宣讲" | "文化文艺服务" | "助学支教" | "医疗健身" | "科学普及" | "法律服务" | "卫生环保" | "扶贫帮困" | "其他" | null;
            /** @default null */
            intro?: string | null;
            /** @default null */
            tags?: string[] | null;
        };
        TeamFiguresOut: {
            activities: number;
            /** Format: date */
            day_from: string;
            /** Format: date */
            day_to: string;
            /** @description 临近服务时退单次数 */
            late_give_backs: number;
            members: components["schemas"]["MemberFiguresOut"][];
            minutes: number;
            /** @description 服务记录按时率 */
            on_time_percent: number | null;
            orders: number;
            /** @description 评价不足 5 次时为 null */
            rating: number | null;
            /** Format: uuid */
            team_id: string;
            volunteers: number;
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
            /**
             * @default unregistered
             * @enum {string}
             */
            registration?: "legal" | "unregistered";
            /** @default null */
            sponsor?: string | null;
            tags?: string[];
            /** @default null */
            uscc?: string | null;
        };
        TeamMendedIn: {
            note: string;
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
            /**
             * @default null
             * @enum {string|null}
             */
            registration?: "legal" | "unregistered" | null;
            /** @default null */
            sponsor?: string | null;
            /** @default null */
            tags?: string[] | null;
            /** @default null */
            uscc?: string | null;
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
        TeamNoticeIn: {
            text: string;
        };
        TeamNoticeOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            reached: number;
            text: string;
        };
        TeamNoticesOut: {
            items: components["schemas"]["TeamNoticeOut"][];
            left_today: number;
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
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
            /** Format: date-time */
            mended_at: string | null;
            mended_note: string | null;
            /** Format: uuid */
            merged_into: string | null;
            moves: string[];
            my_membership: components["schemas"]["MyMembershipOut"] | null;
            name: string;
            /** @description 队长缺位,由审核单位指定 */
            needs_leader: boolean;
            number: string | null;
            /** Format: uuid */
            parent_id: string | null;
            /** Format: date-time */
            rectify_due: string | null;
            region: string | null;
            region_name: string | null;
            /** @enum {unknown} */
            registration: "legal" | "unregistered";
            /** Format: date-time */
            review_due: string | null;
            sponsor: string | null;
            /** @enum {unknown} */
            state: "gathering" | "pending" | "returned" | "rejected" | "active" | "rectifying" | "suspended" | "dissolved" | "merged";
            tags: string[];
            uscc: string | null;
        };
        TeamPage: {
            items: components["schemas"]["TeamOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        TeamReasonIn: {
            reason: string;
        };
        TeamWorksOut: {
            activities: number;
            minutes: number;
            orders: number;
            /** @description 评价不足 5 次时为 null */
            rating: number | null;
        };
        TicketOut: {
            /** Format: date-time */
            expires_at: string;
            /** @description 一次有效;仍须本人登录 */
            url: string;
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
            kind: "order-review" | "order-dispatch" | "order-dispute" | "order-task" | "complaint" | "activity-review" | "activity-change" | "activity-signup" | "activity-hours" | "activity-report" | "activity-complaint" | "activity-frozen" | "volunteer-review" | "certificate" | "record" | "record-anomaly" | "team-review" | "team-closing" | "manager-approve" | "correction" | "external" | "incident" | "import" | "merge" | "objection" | "star" | "award" | "paper" | "team-merger" | "team-leader" | "team-appeal" | "team-check" | "team-mended" | "incubation" | "booking" | "inspection-rectify" | "inspection-check" | "rating-verify" | "rating-award" | "rating-mend";
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
        TrainingQuestionIn: {
            options: string[];
            right: number;
            text: string;
        };
        TransferIn: {
            /** @enum {string} */
            kind: "appeal" | "hotline";
            note: string;
        };
        UnrecordedListOut: {
            items: components["schemas"]["UnrecordedOut"][];
        };
        UnrecordedOut: {
            /** Format: date */
            day: string;
            place: string;
            source: string;
            title: string;
            /** @enum {string} */
            why: "absent" | "rejected" | "missing";
            /** Format: date-time */
            window_from: string;
            /** Format: date-time */
            window_to: string;
        };
        UpholdIn: {
            /** @default null */
            minutes?: number | null;
            note: string;
            /**
             * Format: date-time
             * @default null
             */
            since?: string | null;
            /**
             * Format: date-time
             * @default null
             */
            until?: string | null;
        };
        VerdictIn: {
            note: string;
        };
        VerifiedOut: {
            /** @description 隐去名字的姓名;注销后为 null */
            holder: string | null;
            /** @description 小时,一位小数,舍去其余 */
            hours: string;
            is_demo: boolean;
            /** Format: date-time */
            issued_at: string;
            mark: string;
            minutes: number;
            number: string;
            records: number;
            /** @enum {unknown} */
            revoke_class: "hours_reversed" | "wrong_content" | "fraud" | "other" | null;
            /** Format: date-time */
            revoked_at: string | null;
            seal_unit: string | null;
            /** Format: date */
            since: string;
            /** @enum {string} */
            state: "valid" | "revoked";
            units: string[];
            /** Format: date */
            until: string;
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
            /** @description 星级 0–5 */
            star: number;
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
        SlotOut: {
            from: string;
            to: string;
            weekday: number;
        };
        WaiverIn: {
            photos: string[];
            reason: string;
        };
        WaiverOut: {
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
            moves: string[];
            note: string | null;
            photos: string[];
            reason: string;
            /** Format: uuid */
            signup_id: string;
            state: string;
            title: string;
        };
        WaiverPage: {
            items: components["schemas"]["WaiverOut"][];
            /** @description 下一页的标记,没有则为 null */
            next: string | null;
        };
        WantedOut: {
            field: string;
            label: string;
            value: string | null;
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
        YearOut: {
            categories: components["schemas"]["HoursPartOut"][];
            days: number;
            /** Format: date */
            first_day: string | null;
            first_title: string | null;
            /** @description 隐去名字的姓名 */
            holder: string;
            hours: string;
            longest_minutes: number;
            minutes: number;
            /** @description 1 至 12 月的分钟数,合计等于全年 */
            months: number[];
            services: number;
            /** Format: date-time */
            shared_at: string | null;
            star: number;
            units: number;
            year: number;
        };
        YearShareOut: {
            page: string;
            /** Format: date-time */
            shared_at: string;
            token: string;
            year: number;
        };
    };
    responses: {
        /** @description 请求无法识别 */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "请求无法识别",
                 *       "status": 400
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未登录或登录失效 */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "未登录或登录失效",
                 *       "status": 401
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 角色不允许 */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "角色不允许",
                 *       "status": 403
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有找到(或不属于您) */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "没有找到(或不属于您)",
                 *       "status": 404
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 当前状态不允许,或已被他人抢先 */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "当前状态不允许,或已被他人抢先",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内容过大 */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "内容过大",
                 *       "status": 413
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 应为 JSON */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "应为 JSON",
                 *       "status": 415
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 字段有误 */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "字段有误",
                 *       "status": 422
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 太频繁 */
        Refused429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "太频繁",
                 *       "status": 429
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 暂时不可用,见 Retry-After */
        Refused503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/example",
                 *       "title": "暂时不可用,见 Retry-After",
                 *       "status": 503
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description 以哪个角色操作:<role>[:<grant id>] */
        ActingAs: string;
        /**
         * @description 同一键同一请求只生效一次,并得到同一回答
         * @example 7f9c1c52-order-1
         */
        IdempotencyKey: string;
    };
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
export type ActivityOfAreaOut = components['schemas']['ActivityOfAreaOut'];
export type ActivityOfAreaPage = components['schemas']['ActivityOfAreaPage'];
export type ActivityOut = components['schemas']['ActivityOut'];
export type ActivityRatingOut = components['schemas']['ActivityRatingOut'];
export type ActivityRatingsOut = components['schemas']['ActivityRatingsOut'];
export type ActivitySeriesOut = components['schemas']['ActivitySeriesOut'];
export type ActivityShortOut = components['schemas']['ActivityShortOut'];
export type ActivityShortPage = components['schemas']['ActivityShortPage'];
export type ApplyIn = components['schemas']['ApplyIn'];
export type AppointIn = components['schemas']['AppointIn'];
export type ApproveIn = components['schemas']['ApproveIn'];
export type AttendedOut = components['schemas']['AttendedOut'];
export type AwardIn = components['schemas']['AwardIn'];
export type AwardListOut = components['schemas']['AwardListOut'];
export type AwardOut = components['schemas']['AwardOut'];
export type AwardPage = components['schemas']['AwardPage'];
export type AwardReasonIn = components['schemas']['AwardReasonIn'];
export type BackfillIn = components['schemas']['BackfillIn'];
export type BehalfOfIn = components['schemas']['BehalfOfIn'];
export type BeneficiaryOut = components['schemas']['BeneficiaryOut'];
export type BookingIn = components['schemas']['BookingIn'];
export type BookingOut = components['schemas']['BookingOut'];
export type BookingPage = components['schemas']['BookingPage'];
export type BookingPlaceIn = components['schemas']['BookingPlaceIn'];
export type BookingReasonIn = components['schemas']['BookingReasonIn'];
export type RoomSlotOut = components['schemas']['RoomSlotOut'];
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
export type CardHolderOut = components['schemas']['CardHolderOut'];
export type CardOut = components['schemas']['CardOut'];
export type CardTokenIn = components['schemas']['CardTokenIn'];
export type CategoriesOut = components['schemas']['CategoriesOut'];
export type CategoryOut = components['schemas']['CategoryOut'];
export type CertificateIn = components['schemas']['CertificateIn'];
export type CertificateOut = components['schemas']['CertificateOut'];
export type CertificatesQuestionIn = components['schemas']['CertificatesQuestionIn'];
export type ChangeIn = components['schemas']['ChangeIn'];
export type ChangePasswordIn = components['schemas']['ChangePasswordIn'];
export type CheckConfirmIn = components['schemas']['CheckConfirmIn'];
export type CheckNoteIn = components['schemas']['CheckNoteIn'];
export type CheckOut = components['schemas']['CheckOut'];
export type CheckPage = components['schemas']['CheckPage'];
export type CheckRoundIn = components['schemas']['CheckRoundIn'];
export type CheckRoundOut = components['schemas']['CheckRoundOut'];
export type CheckRoundsOut = components['schemas']['CheckRoundsOut'];
export type CheckStatesOut = components['schemas']['CheckStatesOut'];
export type ChildOut = components['schemas']['ChildOut'];
export type ClaimIn = components['schemas']['ClaimIn'];
export type ClockIn = components['schemas']['ClockIn'];
export type ClockOut = components['schemas']['ClockOut'];
export type CloseUnservedIn = components['schemas']['CloseUnservedIn'];
export type CodeIn = components['schemas']['CodeIn'];
export type CodeOut = components['schemas']['CodeOut'];
export type CommunityOut = components['schemas']['CommunityOut'];
export type ComplaintIn = components['schemas']['ComplaintIn'];
export type ComplaintOut = components['schemas']['ComplaintOut'];
export type ComplaintShortOut = components['schemas']['ComplaintShortOut'];
export type ComplaintShortPage = components['schemas']['ComplaintShortPage'];
export type ConfirmIn = components['schemas']['ConfirmIn'];
export type ConsentOut = components['schemas']['ConsentOut'];
export type ConsentPage = components['schemas']['ConsentPage'];
export type ConsentsIn = components['schemas']['ConsentsIn'];
export type ContactIn = components['schemas']['ContactIn'];
export type CopyFileOut = components['schemas']['CopyFileOut'];
export type CopyIn = components['schemas']['CopyIn'];
export type CorrectionIn = components['schemas']['CorrectionIn'];
export type CorrectionOut = components['schemas']['CorrectionOut'];
export type CorrectionPage = components['schemas']['CorrectionPage'];
export type CorrectionReasonIn = components['schemas']['CorrectionReasonIn'];
export type CounterOut = components['schemas']['CounterOut'];
export type CourseIn = components['schemas']['CourseIn'];
export type CourseOut = components['schemas']['CourseOut'];
export type CoursePage = components['schemas']['CoursePage'];
export type CoursePartOut = components['schemas']['CoursePartOut'];
export type CoursePartPage = components['schemas']['CoursePartPage'];
export type CoveredOut = components['schemas']['CoveredOut'];
export type CoveredWorkOut = components['schemas']['CoveredWorkOut'];
export type CredentialsTicketIn = components['schemas']['CredentialsTicketIn'];
export type CreditEventOut = components['schemas']['CreditEventOut'];
export type CreditOut = components['schemas']['CreditOut'];
export type DashboardOut = components['schemas']['DashboardOut'];
export type DataCopyOut = components['schemas']['DataCopyOut'];
export type DataCopyPage = components['schemas']['DataCopyPage'];
export type DecisionIn = components['schemas']['DecisionIn'];
export type DelegateIn = components['schemas']['DelegateIn'];
export type DemoPeopleOut = components['schemas']['DemoPeopleOut'];
export type DemoPersonOut = components['schemas']['DemoPersonOut'];
export type DenyIn = components['schemas']['DenyIn'];
export type DivisionOut = components['schemas']['DivisionOut'];
export type DivisionsOut = components['schemas']['DivisionsOut'];
export type DonateIn = components['schemas']['DonateIn'];
export type DonationIn = components['schemas']['DonationIn'];
export type DonationOut = components['schemas']['DonationOut'];
export type DonationPage = components['schemas']['DonationPage'];
export type DoubtIn = components['schemas']['DoubtIn'];
export type DoubtOut = components['schemas']['DoubtOut'];
export type DutyIn = components['schemas']['DutyIn'];
export type EligibilityOut = components['schemas']['EligibilityOut'];
export type EmergencyEmergencyOut = components['schemas']['EmergencyEmergencyOut'];
export type EmergencyIn = components['schemas']['EmergencyIn'];
export type EmergencyPage = components['schemas']['EmergencyPage'];
export type EndedOut = components['schemas']['EndedOut'];
export type EnrolIn = components['schemas']['EnrolIn'];
export type EnrolledIn = components['schemas']['EnrolledIn'];
export type EnrolmentOut = components['schemas']['EnrolmentOut'];
export type EntryOut = components['schemas']['EntryOut'];
export type EntryPage = components['schemas']['EntryPage'];
export type EvidenceIn = components['schemas']['EvidenceIn'];
export type ExpiringOut = components['schemas']['ExpiringOut'];
export type ExportFiltersIn = components['schemas']['ExportFiltersIn'];
export type ExportIn = components['schemas']['ExportIn'];
export type ExportOut = components['schemas']['ExportOut'];
export type ExportPage = components['schemas']['ExportPage'];
export type ExternalClaimOut = components['schemas']['ExternalClaimOut'];
export type ExternalClaimPage = components['schemas']['ExternalClaimPage'];
export type ExternalHoursOut = components['schemas']['ExternalHoursOut'];
export type ExternalIn = components['schemas']['ExternalIn'];
export type ExternalPolicyIn = components['schemas']['ExternalPolicyIn'];
export type ExternalPolicyOut = components['schemas']['ExternalPolicyOut'];
export type ExternalReasonIn = components['schemas']['ExternalReasonIn'];
export type FaultOut = components['schemas']['FaultOut'];
export type FaultPage = components['schemas']['FaultPage'];
export type FeedOut = components['schemas']['FeedOut'];
export type FinishIn = components['schemas']['FinishIn'];
export type FoundersIn = components['schemas']['FoundersIn'];
export type GoodDetailOut = components['schemas']['GoodDetailOut'];
export type GoodEditIn = components['schemas']['GoodEditIn'];
export type GoodIn = components['schemas']['GoodIn'];
export type GoodOut = components['schemas']['GoodOut'];
export type GoodPage = components['schemas']['GoodPage'];
export type GoodReasonIn = components['schemas']['GoodReasonIn'];
export type GrantOut = components['schemas']['GrantOut'];
export type GuardianIn = components['schemas']['GuardianIn'];
export type GuardianReasonIn = components['schemas']['GuardianReasonIn'];
export type GuardiansAgreeIn = components['schemas']['GuardiansAgreeIn'];
export type HandoverIn = components['schemas']['HandoverIn'];
export type HeldOut = components['schemas']['HeldOut'];
export type HomeOut = components['schemas']['HomeOut'];
export type HoursOut = components['schemas']['HoursOut'];
export type HoursPartOut = components['schemas']['HoursPartOut'];
export type HoursReasonIn = components['schemas']['HoursReasonIn'];
export type ImportIn = components['schemas']['ImportIn'];
export type ImportOut = components['schemas']['ImportOut'];
export type ImportPage = components['schemas']['ImportPage'];
export type ImportReasonIn = components['schemas']['ImportReasonIn'];
export type IncidentClaimIn = components['schemas']['IncidentClaimIn'];
export type IncidentIn = components['schemas']['IncidentIn'];
export type IncidentOut = components['schemas']['IncidentOut'];
export type IncidentPage = components['schemas']['IncidentPage'];
export type IncidentPaidIn = components['schemas']['IncidentPaidIn'];
export type IncidentReasonIn = components['schemas']['IncidentReasonIn'];
export type IncubationAdmitIn = components['schemas']['IncubationAdmitIn'];
export type IncubationIn = components['schemas']['IncubationIn'];
export type IncubationNoteIn = components['schemas']['IncubationNoteIn'];
export type IncubationOut = components['schemas']['IncubationOut'];
export type IncubationPage = components['schemas']['IncubationPage'];
export type IncubationStepOut = components['schemas']['IncubationStepOut'];
export type IndicatorOut = components['schemas']['IndicatorOut'];
export type InviteIn = components['schemas']['InviteIn'];
export type KeeperGoneIn = components['schemas']['KeeperGoneIn'];
export type KeeperIn = components['schemas']['KeeperIn'];
export type KeeperOut = components['schemas']['KeeperOut'];
export type LeaveIn = components['schemas']['LeaveIn'];
export type LeavingOut = components['schemas']['LeavingOut'];
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
export type MemberFiguresOut = components['schemas']['MemberFiguresOut'];
export type MemberReasonIn = components['schemas']['MemberReasonIn'];
export type MembershipOut = components['schemas']['MembershipOut'];
export type MembershipPage = components['schemas']['MembershipPage'];
export type MeOut = components['schemas']['MeOut'];
export type MergeIn = components['schemas']['MergeIn'];
export type MergeOut = components['schemas']['MergeOut'];
export type MergePage = components['schemas']['MergePage'];
export type MergeReasonIn = components['schemas']['MergeReasonIn'];
export type MergerIn = components['schemas']['MergerIn'];
export type MergerOut = components['schemas']['MergerOut'];
export type MergerPage = components['schemas']['MergerPage'];
export type MergerReasonIn = components['schemas']['MergerReasonIn'];
export type MessageOut = components['schemas']['MessageOut'];
export type MessagePage = components['schemas']['MessagePage'];
export type MinutesIn = components['schemas']['MinutesIn'];
export type MoveOut = components['schemas']['MoveOut'];
export type MovePage = components['schemas']['MovePage'];
export type MusterAnswerIn = components['schemas']['MusterAnswerIn'];
export type MusterFiguresOut = components['schemas']['MusterFiguresOut'];
export type MusterIn = components['schemas']['MusterIn'];
export type MusterMineOut = components['schemas']['MusterMineOut'];
export type MusterOut = components['schemas']['MusterOut'];
export type MusterPage = components['schemas']['MusterPage'];
export type MusterPersonOut = components['schemas']['MusterPersonOut'];
export type MyExternalOut = components['schemas']['MyExternalOut'];
export type MyMembershipOut = components['schemas']['MyMembershipOut'];
export type MyMustersOut = components['schemas']['MyMustersOut'];
export type MyPolicyOut = components['schemas']['MyPolicyOut'];
export type MySignupOut = components['schemas']['MySignupOut'];
export type MyStarOut = components['schemas']['MyStarOut'];
export type MyTeamsOut = components['schemas']['MyTeamsOut'];
export type NameIn = components['schemas']['NameIn'];
export type NoteIn = components['schemas']['NoteIn'];
export type NowOut = components['schemas']['NowOut'];
export type ObjectIn = components['schemas']['ObjectIn'];
export type ObjectionNoteIn = components['schemas']['ObjectionNoteIn'];
export type ObjectionOut = components['schemas']['ObjectionOut'];
export type ObjectionPage = components['schemas']['ObjectionPage'];
export type ObjectionsAgreeIn = components['schemas']['ObjectionsAgreeIn'];
export type ObjectionStepOut = components['schemas']['ObjectionStepOut'];
export type ObjectionWholeOut = components['schemas']['ObjectionWholeOut'];
export type OfferedOrderOut = components['schemas']['OfferedOrderOut'];
export type OfferIn = components['schemas']['OfferIn'];
export type OfferMadeOut = components['schemas']['OfferMadeOut'];
export type OfferMadePage = components['schemas']['OfferMadePage'];
export type OfferOut = components['schemas']['OfferOut'];
export type OfferPage = components['schemas']['OfferPage'];
export type OnBehalfIn = components['schemas']['OnBehalfIn'];
export type OpeningIn = components['schemas']['OpeningIn'];
export type OpenWorkOut = components['schemas']['OpenWorkOut'];
export type OrderIn = components['schemas']['OrderIn'];
export type OrderOut = components['schemas']['OrderOut'];
export type OrdersEmergencyOut = components['schemas']['OrdersEmergencyOut'];
export type OrderShortOut = components['schemas']['OrderShortOut'];
export type OrderShortPage = components['schemas']['OrderShortPage'];
export type OrdersPlaceOut = components['schemas']['OrdersPlaceOut'];
export type OrdersPoolOut = components['schemas']['OrdersPoolOut'];
export type OrdersReasonIn = components['schemas']['OrdersReasonIn'];
export type OrdersRevealIn = components['schemas']['OrdersRevealIn'];
export type OrdersRevealOut = components['schemas']['OrdersRevealOut'];
export type OrdersWhyIn = components['schemas']['OrdersWhyIn'];
export type OwnConsentIn = components['schemas']['OwnConsentIn'];
export type PaperIn = components['schemas']['PaperIn'];
export type PaperNoteIn = components['schemas']['PaperNoteIn'];
export type PaperOut = components['schemas']['PaperOut'];
export type PaperPage = components['schemas']['PaperPage'];
export type PaperUnitOut = components['schemas']['PaperUnitOut'];
export type PartOut = components['schemas']['PartOut'];
export type PasswordIn = components['schemas']['PasswordIn'];
export type PersonShort = components['schemas']['PersonShort'];
export type PhoneIn = components['schemas']['PhoneIn'];
export type PhotoIn = components['schemas']['PhotoIn'];
export type PhotoOut = components['schemas']['PhotoOut'];
export type PickupOut = components['schemas']['PickupOut'];
export type PickupPointIn = components['schemas']['PickupPointIn'];
export type PickupPointOut = components['schemas']['PickupPointOut'];
export type PickupPointPage = components['schemas']['PickupPointPage'];
export type PickupReasonIn = components['schemas']['PickupReasonIn'];
export type PiecesIn = components['schemas']['PiecesIn'];
export type PlaceSchema = components['schemas']['PlaceSchema'];
export type PointsOut = components['schemas']['PointsOut'];
export type PointsPoolOut = components['schemas']['PointsPoolOut'];
export type PolicyIn = components['schemas']['PolicyIn'];
export type PolicyOut = components['schemas']['PolicyOut'];
export type PolicyPage = components['schemas']['PolicyPage'];
export type PoolPage = components['schemas']['PoolPage'];
export type PostIn = components['schemas']['PostIn'];
export type PostOut = components['schemas']['PostOut'];
export type PresenceOut = components['schemas']['PresenceOut'];
export type PresentOut = components['schemas']['PresentOut'];
export type PrivacyIn = components['schemas']['PrivacyIn'];
export type PrivacyOut = components['schemas']['PrivacyOut'];
export type Problem = components['schemas']['Problem'];
export type ProfileIn = components['schemas']['ProfileIn'];
export type ProposalOut = components['schemas']['ProposalOut'];
export type PunchIn = components['schemas']['PunchIn'];
export type PunchOut = components['schemas']['PunchOut'];
export type QuestionOut = components['schemas']['QuestionOut'];
export type QuestionsOut = components['schemas']['QuestionsOut'];
export type QuizIn = components['schemas']['QuizIn'];
export type QuizOut = components['schemas']['QuizOut'];
export type QuotaIn = components['schemas']['QuotaIn'];
export type RateIn = components['schemas']['RateIn'];
export type RatingOut = components['schemas']['RatingOut'];
export type ReasonOut = components['schemas']['ReasonOut'];
export type RecordHistoryOut = components['schemas']['RecordHistoryOut'];
export type RecordMoveOut = components['schemas']['RecordMoveOut'];
export type RecordOut = components['schemas']['RecordOut'];
export type RecordPage = components['schemas']['RecordPage'];
export type RedeemIn = components['schemas']['RedeemIn'];
export type RedemptionMoveOut = components['schemas']['RedemptionMoveOut'];
export type RedemptionMovePage = components['schemas']['RedemptionMovePage'];
export type RedemptionOut = components['schemas']['RedemptionOut'];
export type RedemptionPage = components['schemas']['RedemptionPage'];
export type RedemptionReasonIn = components['schemas']['RedemptionReasonIn'];
export type RefreshIn = components['schemas']['RefreshIn'];
export type RefusalOut = components['schemas']['RefusalOut'];
export type RegionIn = components['schemas']['RegionIn'];
export type RegisterIn = components['schemas']['RegisterIn'];
export type RepeatIn = components['schemas']['RepeatIn'];
export type ReportIn = components['schemas']['ReportIn'];
export type ReportOut = components['schemas']['ReportOut'];
export type RescheduleIn = components['schemas']['RescheduleIn'];
export type ResetPasswordIn = components['schemas']['ResetPasswordIn'];
export type ResolveIn = components['schemas']['ResolveIn'];
export type ResubmitIn = components['schemas']['ResubmitIn'];
export type ReturnIn = components['schemas']['ReturnIn'];
export type RollIn = components['schemas']['RollIn'];
export type RuleIn = components['schemas']['RuleIn'];
export type RulesIn = components['schemas']['RulesIn'];
export type RulesOut = components['schemas']['RulesOut'];
export type RulesPage = components['schemas']['RulesPage'];
export type ScheduleIn = components['schemas']['ScheduleIn'];
export type SecondIn = components['schemas']['SecondIn'];
export type SelfRatingIn = components['schemas']['SelfRatingIn'];
export type ServerOut = components['schemas']['ServerOut'];
export type SessionOut = components['schemas']['SessionOut'];
export type SessionPage = components['schemas']['SessionPage'];
export type SettingsIn = components['schemas']['SettingsIn'];
export type ShareYearIn = components['schemas']['ShareYearIn'];
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
export type RoomSlotsOut = components['schemas']['RoomSlotsOut'];
export type Somebody = components['schemas']['Somebody'];
export type StampIn = components['schemas']['StampIn'];
export type StarApplicationOut = components['schemas']['StarApplicationOut'];
export type StarApplicationPage = components['schemas']['StarApplicationPage'];
export type StarApproveIn = components['schemas']['StarApproveIn'];
export type StarNoteIn = components['schemas']['StarNoteIn'];
export type StarNoticeOut = components['schemas']['StarNoticeOut'];
export type StarNoticePage = components['schemas']['StarNoticePage'];
export type StarPercentIn = components['schemas']['StarPercentIn'];
export type StarPercentOut = components['schemas']['StarPercentOut'];
export type StarReasonIn = components['schemas']['StarReasonIn'];
export type StarRuleIn = components['schemas']['StarRuleIn'];
export type StarsIn = components['schemas']['StarsIn'];
export type StarStepOut = components['schemas']['StarStepOut'];
export type StartIn = components['schemas']['StartIn'];
export type StarWholeOut = components['schemas']['StarWholeOut'];
export type StationEditIn = components['schemas']['StationEditIn'];
export type StationIn = components['schemas']['StationIn'];
export type StationOut = components['schemas']['StationOut'];
export type StationPage = components['schemas']['StationPage'];
export type StockOut = components['schemas']['StockOut'];
export type SuspendIn = components['schemas']['SuspendIn'];
export type TakeBackIn = components['schemas']['TakeBackIn'];
export type TaskOut = components['schemas']['TaskOut'];
export type TaskPage = components['schemas']['TaskPage'];
export type TeamAppealIn = components['schemas']['TeamAppealIn'];
export type TeamAppealNoteIn = components['schemas']['TeamAppealNoteIn'];
export type TeamAppealOut = components['schemas']['TeamAppealOut'];
export type TeamAppealPage = components['schemas']['TeamAppealPage'];
export type TeamDescribeIn = components['schemas']['TeamDescribeIn'];
export type TeamFiguresOut = components['schemas']['TeamFiguresOut'];
export type TeamHistoryOut = components['schemas']['TeamHistoryOut'];
export type TeamIn = components['schemas']['TeamIn'];
export type TeamMendedIn = components['schemas']['TeamMendedIn'];
export type TeamMendIn = components['schemas']['TeamMendIn'];
export type TeamMoveOut = components['schemas']['TeamMoveOut'];
export type TeamNoticeIn = components['schemas']['TeamNoticeIn'];
export type TeamNoticeOut = components['schemas']['TeamNoticeOut'];
export type TeamNoticesOut = components['schemas']['TeamNoticesOut'];
export type TeamOut = components['schemas']['TeamOut'];
export type TeamPage = components['schemas']['TeamPage'];
export type TeamReasonIn = components['schemas']['TeamReasonIn'];
export type TeamWorksOut = components['schemas']['TeamWorksOut'];
export type TicketOut = components['schemas']['TicketOut'];
export type TodoKindOut = components['schemas']['TodoKindOut'];
export type TodoOut = components['schemas']['TodoOut'];
export type TodoPage = components['schemas']['TodoPage'];
export type TodoSummaryOut = components['schemas']['TodoSummaryOut'];
export type TotpIn = components['schemas']['TotpIn'];
export type TotpStateOut = components['schemas']['TotpStateOut'];
export type TrainingQuestionIn = components['schemas']['TrainingQuestionIn'];
export type TransferIn = components['schemas']['TransferIn'];
export type UnrecordedListOut = components['schemas']['UnrecordedListOut'];
export type UnrecordedOut = components['schemas']['UnrecordedOut'];
export type UpholdIn = components['schemas']['UpholdIn'];
export type VerdictIn = components['schemas']['VerdictIn'];
export type VerifiedOut = components['schemas']['VerifiedOut'];
export type VerifyIn = components['schemas']['VerifyIn'];
export type VerifyItemIn = components['schemas']['VerifyItemIn'];
export type VolunteerHistoryOut = components['schemas']['VolunteerHistoryOut'];
export type VolunteerMoveOut = components['schemas']['VolunteerMoveOut'];
export type VolunteerOut = components['schemas']['VolunteerOut'];
export type VolunteersReasonIn = components['schemas']['VolunteersReasonIn'];
export type VolunteersRevealIn = components['schemas']['VolunteersRevealIn'];
export type VolunteersRevealOut = components['schemas']['VolunteersRevealOut'];
export type SlotOut = components['schemas']['SlotOut'];
export type WaiverIn = components['schemas']['WaiverIn'];
export type WaiverOut = components['schemas']['WaiverOut'];
export type WaiverPage = components['schemas']['WaiverPage'];
export type WantedOut = components['schemas']['WantedOut'];
export type WardOut = components['schemas']['WardOut'];
export type WardsOut = components['schemas']['WardsOut'];
export type WeChatIn = components['schemas']['WeChatIn'];
export type WordOut = components['schemas']['WordOut'];
export type YearOut = components['schemas']['YearOut'];
export type YearShareOut = components['schemas']['YearShareOut'];
export type ResponseRefused400 = components['responses']['Refused400'];
export type ResponseRefused401 = components['responses']['Refused401'];
export type ResponseRefused403 = components['responses']['Refused403'];
export type ResponseRefused404 = components['responses']['Refused404'];
export type ResponseRefused409 = components['responses']['Refused409'];
export type ResponseRefused413 = components['responses']['Refused413'];
export type ResponseRefused415 = components['responses']['Refused415'];
export type ResponseRefused422 = components['responses']['Refused422'];
export type ResponseRefused429 = components['responses']['Refused429'];
export type ResponseRefused503 = components['responses']['Refused503'];
export type ParameterActingAs = components['parameters']['ActingAs'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
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
                state?: "applied" | "waitlisted" | "invited" | "approved" | "confirmed" | "checked_in" | "checked_out" | "missing_out" | "done" | "no_show" | "excused" | "rejected" | "cancelled" | "late_cancelled" | "declined" | "expired";
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
    activity_billboard_subscription: {
        parameters: {
            query?: {
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
                    "text/calendar": string;
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
                category?: "社区服务" | "扶贫减贫" | "支教助学" | "卫生健康" | "法律服务" | "环境保护" | "科技科普" | "文化艺术" | "平安综治" | "文明风尚" | "交通引导" | "志愿消防" | "应急救援" | "禁毒宣传" | "体育健身" | "旅游服务" | "关爱特殊群体" | "大型活动" | "海外志愿服务" | "税收服务" | "疫情防控" | "其他";
                /** @description 有变更申请待审核的 */
                change_open?: boolean;
                /** @description 因投诉暂缓结算的 */
                held?: boolean;
                limit?: number;
                /** @description 活动编号的开头(AC…),或名称中的文字 */
                q?: string;
                /** @description 该区划及其以下;须在本人辖区内 */
                region?: string;
                /** @description 逾期未交总结的 */
                report_owed?: boolean;
                risk?: "low" | "mid" | "high";
                /** @description 开始日期不早于 */
                starts_from?: string;
                /** @description 开始日期不晚于 */
                starts_to?: string;
                /** @description 一个或多个状态,以逗号分隔 */
                state?: string;
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
                    "application/json": components["schemas"]["ActivityOfAreaPage"];
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
                activity_id?: string;
                after?: string;
                limit?: number;
                /** @description 该区划及其以下 */
                region?: string;
                state?: "open" | "upheld" | "dismissed" | "withdrawn";
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
    aftercare_complaint: {
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
                "application/json": components["schemas"]["CredentialsTicketIn"];
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
    awards_awards: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                region?: string;
                state?: "pending" | "verified" | "refused" | "withdrawn";
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
                    "application/json": components["schemas"]["AwardPage"];
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
    awards_award: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_id: string;
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
                    "application/json": components["schemas"]["AwardOut"];
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
    awards_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
    awards_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_id: string;
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
                    "application/json": components["schemas"]["AwardOut"];
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
    awards_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award_id: string;
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
                    "application/json": components["schemas"]["AwardOut"];
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
    certificates_verify: {
        parameters: {
            query: {
                /** @description 6 位查验码 */
                code: string;
                /** @description 证明编号 HYZM… */
                number: string;
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
                    "application/json": components["schemas"]["VerifiedOut"];
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
    team_checks_check_rounds: {
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
                    "application/json": components["schemas"]["CheckRoundsOut"];
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
    team_checks_open_round: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRoundIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckRoundOut"];
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
    clock_now: {
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
                    "application/json": components["schemas"]["NowOut"];
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
    complaints_complaint: {
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
                    "application/json": components["schemas"]["ComplaintShortOut"];
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
    corrections_grant_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correction_id: string;
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
                    "application/json": components["schemas"]["CorrectionOut"];
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
    corrections_refuse_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"];
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
    corrections_withdraw_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correction_id: string;
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
                    "application/json": components["schemas"]["CorrectionOut"];
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
    training_attend_class: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_id: string;
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
                    "application/json": components["schemas"]["CoursePartOut"];
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
    training_courses: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description 本人辖区的课程(管理员),含草稿 */
                mine?: boolean;
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
                    "application/json": components["schemas"]["CoursePage"];
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
    training_make_course: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseOut"];
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
    training_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CourseOut"];
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
    training_cancel_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CoursePartOut"];
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
    training_close_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CourseOut"];
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
    training_edit_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseOut"];
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
    training_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CoursePartOut"];
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
    training_open_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CourseOut"];
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
    training_quiz_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["QuestionsOut"];
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
    training_hand_in_quiz: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuizIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuizOut"];
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
    training_course_results: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                course_id: string;
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
                    "application/json": components["schemas"]["CoursePartPage"];
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
    goods_donations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["DonationPage"];
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
    goods_write_donation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonationIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonationOut"];
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
    emergency_emergencies: {
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
                    "application/json": components["schemas"]["EmergencyPage"];
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
    emergency_declare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyEmergencyOut"];
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
    emergency_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                emergency_id: string;
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
                    "application/json": components["schemas"]["EmergencyEmergencyOut"];
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
            query: {
                ticket: string;
            };
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
    exports_export_ticket: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
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
    external_external_claims: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "pending" | "accepted" | "refused" | "withdrawn";
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
                    "application/json": components["schemas"]["ExternalClaimPage"];
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
    external_accept_external: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: string;
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
                    "application/json": components["schemas"]["ExternalClaimOut"];
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
    external_refuse_external: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalClaimOut"];
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
    external_withdraw_external: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: string;
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
                    "application/json": components["schemas"]["ExternalClaimOut"];
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
    external_external_policy: {
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
                    "application/json": components["schemas"]["ExternalPolicyOut"];
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
    external_set_external_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalPolicyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalPolicyOut"];
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
    goods_goods: {
        parameters: {
            query?: {
                after?: string;
                in_stock?: boolean;
                kind?: "goods" | "service" | "honour" | "donation";
                limit?: number;
                region?: string;
                state?: "draft" | "pending" | "on" | "off";
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
                    "application/json": components["schemas"]["GoodPage"];
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
    goods_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoodIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
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
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
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
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoodEditIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_put_on: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
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
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PiecesIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_return_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoodReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_scrap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PiecesIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
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
                    "application/json": components["schemas"]["GoodDetailOut"];
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
    goods_take_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                good_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoodReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodDetailOut"];
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
                "application/json": components["schemas"]["GuardiansAgreeIn"];
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
    imports_imports: {
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
                    "application/json": components["schemas"]["ImportPage"];
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
    imports_bring_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportIn"];
            };
        };
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
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
    imports_show_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportOut"];
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
    imports_approve_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportOut"];
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
    imports_import_faults: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["FaultPage"];
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
    imports_refuse_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
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
    imports_import_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
    imports_withdraw_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportOut"];
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
    imports_import_template: {
        parameters: {
            query: {
                kind: "volunteers" | "teams" | "hours";
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
    incidents_incidents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "reported" | "evidence" | "claimed" | "paid" | "refused";
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
                    "application/json": components["schemas"]["IncidentPage"];
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
    incidents_tell_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
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
    incidents_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
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
                    "application/json": components["schemas"]["IncidentOut"];
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
    incidents_claim_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentClaimIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
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
    incidents_pay_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentPaidIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
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
    incidents_refuse_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
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
    incidents_show_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOut"];
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
    incubation_incubations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "applied" | "admitted" | "nurtured" | "hatched" | "refused" | "withdrawn" | "ended";
                team_id?: string;
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
                    "application/json": components["schemas"]["IncubationPage"];
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
    incubation_incubation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
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
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncubationAdmitIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncubationNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_hatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncubationNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_nurture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncubationNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncubationNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    incubation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incubation_id: string;
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
                    "application/json": components["schemas"]["IncubationOut"];
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
    inspections_inspections: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "passed" | "to_rectify" | "rectified" | "closed";
                station_id?: string;
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
                    "application/json": components["schemas"]["InspectionPage"];
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
    inspections_inspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: string;
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
                    "application/json": components["schemas"]["InspectionOut"];
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
    inspections_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionAcceptIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionOut"];
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
    inspections_rectify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectifiedIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionOut"];
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
    inspections_send_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionOut"];
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
    facilities_loans: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                overdue?: boolean;
                state?: "out" | "returned" | "lost";
                station_id?: string;
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
                    "application/json": components["schemas"]["LoanPage"];
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
    facilities_loan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                loan_id: string;
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
                    "application/json": components["schemas"]["LoanOut"];
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
    facilities_lose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                loan_id: string;
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
                    "application/json": components["schemas"]["LoanOut"];
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
    facilities_give_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                loan_id: string;
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
                    "application/json": components["schemas"]["LoanOut"];
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
    awards_my_awards: {
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
                    "application/json": components["schemas"]["AwardListOut"];
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
    awards_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardOut"];
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
    card_my_card: {
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
                    "application/json": components["schemas"]["CardOut"];
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
    privacy_consents: {
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
                    "application/json": components["schemas"]["ConsentPage"];
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
    privacy_withdraw_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent_id: string;
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
                    "application/json": components["schemas"]["ConsentOut"];
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
    copies_my_copies: {
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
                    "application/json": components["schemas"]["DataCopyPage"];
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
    copies_ask_for_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCopyOut"];
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
    copies_take_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: string;
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
                    "application/json": components["schemas"]["CopyFileOut"];
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
    training_my_courses: {
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
                    "application/json": components["schemas"]["CoursePage"];
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
    credit_my_credit: {
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
                    "application/json": components["schemas"]["CreditOut"];
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
    external_my_external: {
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
                    "application/json": components["schemas"]["MyExternalOut"];
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
    external_show_external: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalClaimOut"];
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
    incidents_my_incidents: {
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
                    "application/json": components["schemas"]["IncidentPage"];
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
    leaving_leaving: {
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
                    "application/json": components["schemas"]["LeavingOut"];
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
    leaving_close_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingOut"];
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
    leaving_undo_closing: {
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
                    "application/json": components["schemas"]["LeavingOut"];
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
    merging_my_merges: {
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
                    "application/json": components["schemas"]["MergePage"];
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
    musters_my_musters: {
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
                    "application/json": components["schemas"]["MyMustersOut"];
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
    accounts_set_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameIn"];
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
    objections_my_objections: {
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
                    "application/json": components["schemas"]["ObjectionPage"];
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
    objections_object_to: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    points_donate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonateIn"];
            };
        };
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
    insurance_my_policies: {
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
                    "application/json": components["schemas"]["CoveredOut"];
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
    privacy_privacy: {
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
                    "application/json": components["schemas"]["PrivacyOut"];
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
    privacy_set_privacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyOut"];
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
    certificates_my_certificates: {
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
                    "application/json": components["schemas"]["PaperPage"];
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
    certificates_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"];
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
                state?: "applied" | "waitlisted" | "invited" | "approved" | "confirmed" | "checked_in" | "checked_out" | "missing_out" | "done" | "no_show" | "excused" | "rejected" | "cancelled" | "late_cancelled" | "declined" | "expired";
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
    stars_my_star: {
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
                    "application/json": components["schemas"]["MyStarOut"];
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
    stars_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    objections_unrecorded: {
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
                    "application/json": components["schemas"]["UnrecordedListOut"];
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
    corrections_my_corrections: {
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
                    "application/json": components["schemas"]["CorrectionPage"];
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
    corrections_ask_correction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOut"];
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
    yearbook_my_year: {
        parameters: {
            query?: {
                year?: number;
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
                    "application/json": components["schemas"]["YearOut"];
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
    yearbook_share: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareYearIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearShareOut"];
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
    yearbook_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareYearIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearOut"];
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
    team_appeals_appeal: {
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
                "application/json": components["schemas"]["TeamAppealIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppealOut"];
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
    members_decline_handover: {
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
    team_endings_mergers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "asked" | "agreed" | "declined" | "withdrawn" | "refused" | "done" | "void";
                team_id?: string;
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
                    "application/json": components["schemas"]["MergerPage"];
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
    team_endings_merger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
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
                    "application/json": components["schemas"]["MergerOut"];
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
    team_endings_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
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
                    "application/json": components["schemas"]["MergerOut"];
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
    team_endings_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
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
                    "application/json": components["schemas"]["MergerOut"];
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
    team_endings_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergerReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergerOut"];
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
    team_endings_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergerReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergerOut"];
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
    team_endings_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merger_id: string;
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
                    "application/json": components["schemas"]["MergerOut"];
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
    merging_merges: {
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
                    "application/json": components["schemas"]["MergePage"];
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
    merging_propose_merge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
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
    merging_apply_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["MergeOut"];
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
    merging_object_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
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
    merging_refuse_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
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
    merging_undo_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
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
    merging_withdraw_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["MergeOut"];
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
    musters_musters: {
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
                    "application/json": components["schemas"]["MusterPage"];
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
    musters_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MusterIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusterOut"];
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
    musters_muster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                muster_id: string;
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
                    "application/json": components["schemas"]["MusterOut"];
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
    musters_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                muster_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MusterAnswerIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusterOut"];
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
    musters_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                muster_id: string;
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
                    "application/json": components["schemas"]["MusterOut"];
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
    objections_objections: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                region?: string;
                state?: "open" | "agreed" | "refused" | "appealed" | "upheld" | "dismissed" | "withdrawn";
                waits_for?: "leader" | "community" | "volunteer" | "street" | "district";
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
                    "application/json": components["schemas"]["ObjectionPage"];
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
    objections_objection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
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
                    "application/json": components["schemas"]["ObjectionWholeOut"];
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
    objections_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
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
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionsAgreeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionOut"];
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
    objections_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
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
                    "application/json": components["schemas"]["ObjectionOut"];
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
                /** @description 只看本人的:asked 点的单,served 去服务的,offered 被邀请的 */
                part?: "asked" | "served" | "offered";
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
    pickup_points_pickup_points: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                region?: string;
                state?: "applied" | "open" | "refused" | "closed";
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
                    "application/json": components["schemas"]["PickupPointPage"];
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
    pickup_points_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupPointIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupPointOut"];
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
    pickup_points_pickup_point: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
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
                    "application/json": components["schemas"]["PickupPointOut"];
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
    pickup_points_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
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
                    "application/json": components["schemas"]["PickupPointOut"];
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
    pickup_points_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupPointOut"];
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
    pickup_points_add_keeper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeeperIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeeperOut"];
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
    pickup_points_remove_keeper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeeperGoneIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeeperOut"];
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
    pickup_points_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickup_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupPointOut"];
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
    points_pool: {
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
                    "application/json": components["schemas"]["PointsPoolOut"];
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
    ratings_ratings: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "self_evaluated" | "returned" | "verified" | "awarded" | "rectifying";
                station_id?: string;
                year?: number;
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
                    "application/json": components["schemas"]["StationRatingPage"];
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
    ratings_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
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
                    "application/json": components["schemas"]["StationRatingOut"];
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
    ratings_award: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingAwardIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationRatingOut"];
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
    ratings_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingAgainIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationRatingOut"];
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
    ratings_send_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationRatingOut"];
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
    ratings_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingVerifyIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationRatingOut"];
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
    ratings_withhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationRatingOut"];
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
    redemptions_redemptions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "to_pickup" | "picked_up" | "questioned" | "done" | "cancelled" | "expired" | "refunded";
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
                    "application/json": components["schemas"]["RedemptionPage"];
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
    redemptions_redeem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_redemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
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
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_call_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
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
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
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
                    "application/json": components["schemas"]["RedemptionMovePage"];
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
    counter_pick_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    redemptions_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                redemption_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    counter_look_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionOut"];
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
    bookings_edit_room: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomEditIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomOut"];
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
    bookings_book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingOut"];
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
    bookings_slots: {
        parameters: {
            query: {
                day: string;
                /** @description 时长,分钟 */
                minutes?: number;
            };
            header?: never;
            path: {
                room_id: string;
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
                    "application/json": components["schemas"]["RoomSlotsOut"];
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
    certificates_certificates: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description 证明编号或志愿者编号 */
                q?: string;
                region?: string;
                state?: "issued" | "sealed" | "questioned" | "revoked";
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
                    "application/json": components["schemas"]["PaperPage"];
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
    certificates_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
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
                    "application/json": components["schemas"]["PaperOut"];
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
    certificates_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"];
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
    certificates_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
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
                    "application/pdf": string;
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
    certificates_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificatesQuestionIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperOut"];
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
    certificates_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
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
                    "application/json": components["schemas"]["PaperOut"];
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
    certificates_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paper_id: string;
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
                    "application/json": components["schemas"]["PaperOut"];
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
    signups_invite: {
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
                "application/json": components["schemas"]["InviteIn"];
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
    activity_waivers_ask: {
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
                "application/json": components["schemas"]["WaiverIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverOut"];
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
    stars_applications: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                region?: string;
                star?: number;
                state?: "applied" | "checked" | "publicity" | "objected" | "awarded" | "refused" | "withdrawn" | "revoked";
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
                    "application/json": components["schemas"]["StarApplicationPage"];
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
    stars_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
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
                    "application/json": components["schemas"]["StarWholeOut"];
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
    stars_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarApproveIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarReasonIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarRuleIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_second: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                star_id: string;
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
                    "application/json": components["schemas"]["StarApplicationOut"];
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
    stars_notices: {
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
                    "application/json": components["schemas"]["StarNoticePage"];
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
    stars_object_to: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoubtIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoubtOut"];
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
    team_appeals_team_appeals: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "open" | "upheld" | "dismissed" | "withdrawn" | "void";
                team_id?: string;
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
                    "application/json": components["schemas"]["TeamAppealPage"];
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
    team_appeals_team_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_appeal_id: string;
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
                    "application/json": components["schemas"]["TeamAppealOut"];
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
    team_appeals_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_appeal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamAppealNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppealOut"];
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
    team_appeals_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_appeal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamAppealNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppealOut"];
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
    team_appeals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_appeal_id: string;
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
                    "application/json": components["schemas"]["TeamAppealOut"];
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
    team_checks_team_checks: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                region?: string;
                state?: "asked" | "to_review" | "passed" | "failed" | "void";
                team_id?: string;
                year?: number;
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
                    "application/json": components["schemas"]["CheckPage"];
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
    team_checks_team_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
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
                    "application/json": components["schemas"]["CheckOut"];
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
    team_checks_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckConfirmIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOut"];
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
    team_checks_fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOut"];
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
    team_checks_pass_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckNoteIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOut"];
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
                state?: "gathering" | "pending" | "returned" | "rejected" | "active" | "rectifying" | "suspended" | "dissolved" | "merged";
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
    team_endings_ask_to_merge: {
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
                "application/json": components["schemas"]["MergerIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergerOut"];
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
    teams_describe: {
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
                "application/json": components["schemas"]["TeamDescribeIn"];
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
    team_figures_team_figures: {
        parameters: {
            query?: {
                /** @description 默认为当年1月1日 */
                day_from?: string;
                /** @description 默认为今天 */
                day_to?: string;
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
                    "application/json": components["schemas"]["TeamFiguresOut"];
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
    teams_name_founders: {
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
                "application/json": components["schemas"]["FoundersIn"];
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
    incubation_apply: {
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
                "application/json": components["schemas"]["IncubationIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncubationOut"];
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
    team_notices_team_notices: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["TeamNoticesOut"];
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
    team_notices_write: {
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
                "application/json": components["schemas"]["TeamNoticeIn"];
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamNoticeOut"];
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
    teams_report_mended: {
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
                "application/json": components["schemas"]["TeamMendedIn"];
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
    team_figures_works: {
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
                    "application/json": components["schemas"]["TeamWorksOut"];
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
                kind?: "order-review" | "order-dispatch" | "order-dispute" | "order-task" | "complaint" | "activity-review" | "activity-change" | "activity-signup" | "activity-hours" | "activity-report" | "activity-complaint" | "activity-frozen" | "volunteer-review" | "certificate" | "record" | "record-anomaly" | "team-review" | "team-closing" | "manager-approve" | "correction" | "external" | "incident" | "import" | "merge" | "objection" | "star" | "award" | "paper" | "team-merger" | "team-leader" | "team-appeal" | "team-check" | "team-mended" | "incubation" | "booking" | "inspection-rectify" | "inspection-check" | "rating-verify" | "rating-award" | "rating-mend";
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
    awards_awards_of: {
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
                    "application/json": components["schemas"]["AwardListOut"];
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
    corrections_corrections: {
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
                    "application/json": components["schemas"]["CorrectionPage"];
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
    card_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardTokenIn"];
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardHolderOut"];
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
    activity_waivers_waivers: {
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
                    "application/json": components["schemas"]["WaiverPage"];
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
    activity_waivers_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiver_id: string;
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
                    "application/json": components["schemas"]["WaiverOut"];
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
    activity_waivers_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiver_id: string;
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
                    "application/json": components["schemas"]["WaiverOut"];
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
    yearbook_shared_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year_token: string;
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
                    "application/json": components["schemas"]["YearOut"];
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
