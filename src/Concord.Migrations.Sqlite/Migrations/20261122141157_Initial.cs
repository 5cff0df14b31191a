using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Concord.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    did = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    previous_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "log_end",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    frontier = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    head = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_end", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "log_entries",
                columns: table => new
                {
                    index = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    leaf = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_entries", x => x.index);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    wish_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_ready = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    joined_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    authenticator_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_authenticator_step = table.Column<long>(type: "INTEGER", nullable: true),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_email_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    news = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_email_choices", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "people_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_service_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_service_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places_areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    boundary_year = table.Column<int>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    is_integration_area = table.Column<bool>(type: "INTEGER", nullable: false),
                    council_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_areas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    current_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    current_short_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    closed_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places_quiet_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    banner = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_quiet_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places_successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_successions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_column_mappings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    headings = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_column_mappings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plans_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actions = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    plan_slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_places",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_places", x => new { x.action_id, x.area_id });
                });

            migrationBuilder.CreateTable(
                name: "plans_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    publisher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    published = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    nations = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    source_file = table.Column<string>(type: "TEXT", nullable: false),
                    source_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versions = table.Column<int>(type: "INTEGER", nullable: false),
                    is_reported_in_rounds = table.Column<bool>(type: "INTEGER", nullable: false),
                    demonstration_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_saved_filters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: true),
                    query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_saved_filters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    published = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    source_file = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    source_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    exception = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_agenda",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_agenda", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_contacts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_contacts", x => new { x.body_id, x.level });
                });

            migrationBuilder.CreateTable(
                name: "rounds_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_exemptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passage = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    marked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_exemptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    embargo_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_reminders",
                columns: table => new
                {
                    return_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    is_fallback = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_reminders", x => new { x.return_id, x.kind, x.about });
                });

            migrationBuilder.CreateTable(
                name: "rounds_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cleared_content = table.Column<string>(type: "TEXT", nullable: true),
                    earlier = table.Column<string>(type: "TEXT", nullable: true),
                    nil_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    assigned_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cleared_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    cleared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    moderated = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_returns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    clearance_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    meeting_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scale_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    resumes_at = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    cover_note = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_scales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_scales", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_snapshot_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    slippage_days = table.Column<int>(type: "INTEGER", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_snapshot_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schema_version = table.Column<int>(type: "INTEGER", nullable: false),
                    frozen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    frozen_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds_tellings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed = table.Column<string>(type: "TEXT", nullable: false),
                    root = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    upto = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_tellings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places_body_identifiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_body_identifiers", x => x.id);
                    table.ForeignKey(
                        name: "FK_places_body_identifiers_places_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "places_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "places_body_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_body_names", x => x.id);
                    table.ForeignKey(
                        name: "FK_places_body_names_places_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "places_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_chapters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_chapters", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_chapters_plans_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    held_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lifted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lift_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_holds", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_holds_rounds_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "rounds_publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_publication_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<long>(type: "INTEGER", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    public_line = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_publication_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_publication_lines_rounds_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "rounds_publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_waivers", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_waivers_rounds_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "rounds_publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_challenges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reply = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    replied_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    replied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_challenges", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_challenges_rounds_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "rounds_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_return_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    did = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_return_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_return_steps_rounds_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "rounds_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    by_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_steps_rounds_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chapter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "TEXT", maxLength: 40, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source_line = table.Column<int>(type: "INTEGER", nullable: true),
                    source_text = table.Column<string>(type: "TEXT", nullable: false),
                    source_lead = table.Column<string>(type: "TEXT", nullable: false),
                    source_promised = table.Column<string>(type: "TEXT", nullable: false),
                    published_text = table.Column<string>(type: "TEXT", nullable: false),
                    published_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text_now = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    other_languages = table.Column<string>(type: "TEXT", nullable: false),
                    beside = table.Column<string>(type: "TEXT", nullable: false),
                    footnotes = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done_means = table.Column<string>(type: "TEXT", nullable: false),
                    target_figure = table.Column<long>(type: "INTEGER", nullable: true),
                    target_unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    review_cadence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    would_stop = table.Column<string>(type: "TEXT", nullable: false),
                    said_measurable = table.Column<bool>(type: "INTEGER", nullable: true),
                    said_measurable_why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    status_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    promise_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    promise_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_rule = table.Column<string>(type: "TEXT", nullable: false),
                    promise_rule_set = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_actions", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_actions_plans_chapters_chapter_id",
                        column: x => x.chapter_id,
                        principalTable: "plans_chapters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_submitted_contents",
                columns: table => new
                {
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    done_means = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_submitted_contents", x => x.step_id);
                    table.ForeignKey(
                        name: "FK_rounds_submitted_contents_rounds_return_steps_step_id",
                        column: x => x.step_id,
                        principalTable: "rounds_return_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_change_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    trouble = table.Column<string>(type: "TEXT", nullable: false),
                    exception = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_change_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_change_requests_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    did = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_changes_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_components",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_components", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_components_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_digests",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    rule_set = table.Column<int>(type: "INTEGER", nullable: false),
                    passages = table.Column<string>(type: "TEXT", nullable: false),
                    own = table.Column<string>(type: "TEXT", nullable: false),
                    rest = table.Column<string>(type: "TEXT", nullable: false),
                    is_measurable = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_digests", x => x.number);
                    table.ForeignKey(
                        name: "FK_plans_digests_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    milestone_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "TEXT", maxLength: 60, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    other_languages = table.Column<string>(type: "TEXT", nullable: false),
                    promise_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    promise_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_rule = table.Column<string>(type: "TEXT", nullable: false),
                    promise_rule_set = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_indicators", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_indicators_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_leads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    named = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_leads", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_leads_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    from_cell = table.Column<bool>(type: "INTEGER", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "TEXT", maxLength: 60, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    slipped = table.Column<string>(type: "TEXT", nullable: false),
                    led = table.Column<string>(type: "TEXT", nullable: false),
                    other_languages = table.Column<string>(type: "TEXT", nullable: false),
                    promise_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    promise_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_rule = table.Column<string>(type: "TEXT", nullable: false),
                    promise_rule_set = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_milestones", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_milestones_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_baselines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    milestone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    change_request_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    promise_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_edtf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    promise_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promise_rule = table.Column<string>(type: "TEXT", nullable: false),
                    promise_rule_set = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_baselines", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_baselines_plans_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_plans_baselines_plans_change_requests_change_request_id",
                        column: x => x.change_request_id,
                        principalTable: "plans_change_requests",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plans_lineage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    change_request_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_lineage", x => x.id);
                    table.ForeignKey(
                        name: "FK_plans_lineage_plans_actions_from_action_id",
                        column: x => x.from_action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_plans_lineage_plans_actions_to_action_id",
                        column: x => x.to_action_id,
                        principalTable: "plans_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_plans_lineage_plans_change_requests_change_request_id",
                        column: x => x.change_request_id,
                        principalTable: "plans_change_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "seal", "sequence" },
                values: new object[] { 1, new byte[0], new byte[0], 0L });

            migrationBuilder.InsertData(
                table: "rounds_scales",
                columns: new[] { "id", "key", "name", "points", "source", "version" },
                values: new object[,]
                {
                    { new Guid("5ca1e000-0000-4000-8000-000000000001"), "delivery-confidence", "Delivery confidence, five points", "[{\"key\":\"green\",\"label\":\"Green\",\"meaning\":\"Delivery on time looks highly likely; nothing threatens it now\",\"tone\":\"green\",\"shape\":\"circle\",\"needsRecovery\":false,\"isRed\":false,\"isGreen\":true},{\"key\":\"amber-green\",\"label\":\"Amber/green\",\"meaning\":\"Delivery looks probable; risks need constant attention\",\"tone\":\"lime\",\"shape\":\"rounded\",\"needsRecovery\":false,\"isRed\":false,\"isGreen\":false},{\"key\":\"amber\",\"label\":\"Amber\",\"meaning\":\"Delivery looks feasible, and significant issues need attention now\",\"tone\":\"amber\",\"shape\":\"triangle\",\"needsRecovery\":false,\"isRed\":false,\"isGreen\":false},{\"key\":\"amber-red\",\"label\":\"Amber/red\",\"meaning\":\"Delivery is in doubt, with major risks in a number of places\",\"tone\":\"orange\",\"shape\":\"diamond\",\"needsRecovery\":true,\"isRed\":false,\"isGreen\":false},{\"key\":\"red\",\"label\":\"Red\",\"meaning\":\"Delivery as promised looks unachievable without a change of scope, date or means\",\"tone\":\"red\",\"shape\":\"octagon\",\"needsRecovery\":true,\"isRed\":true,\"isGreen\":false}]", "The scale of UK major projects until 2021", 1 },
                    { new Guid("5ca1e000-0000-4000-8000-000000000002"), "delivery-confidence", "Delivery confidence, three points", "[{\"key\":\"green\",\"label\":\"Green\",\"meaning\":\"Delivery on time looks highly likely; nothing threatens it now\",\"tone\":\"green\",\"shape\":\"circle\",\"needsRecovery\":false,\"isRed\":false,\"isGreen\":true},{\"key\":\"amber\",\"label\":\"Amber\",\"meaning\":\"Delivery looks feasible, and significant issues need attention now\",\"tone\":\"amber\",\"shape\":\"triangle\",\"needsRecovery\":false,\"isRed\":false,\"isGreen\":false},{\"key\":\"red\",\"label\":\"Red\",\"meaning\":\"Delivery as promised looks unachievable without a change of scope, date or means\",\"tone\":\"red\",\"shape\":\"octagon\",\"needsRecovery\":true,\"isRed\":true,\"isGreen\":false}]", "The scale of UK major projects since 2021", 2 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_actor_id",
                table: "audit_entries",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_subject_id",
                table: "audit_entries",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_log_entries_subject_id",
                table: "log_entries",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_state_is_ready_due_at",
                table: "outbox_messages",
                columns: new[] { "state", "is_ready", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_wish_id",
                table: "outbox_messages",
                column: "wish_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_written_at",
                table: "outbox_messages",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "IX_people_accounts_normalized_email",
                table: "people_accounts",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_invitations_token_hash",
                table: "people_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_roles_person_id",
                table: "people_roles",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_sessions_account_id",
                table: "people_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_places_areas_code_boundary_year",
                table: "places_areas",
                columns: new[] { "code", "boundary_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_bodies_key",
                table: "places_bodies",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_body_identifiers_body_id",
                table: "places_body_identifiers",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_places_body_names_body_id",
                table: "places_body_names",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_places_quiet_periods_to",
                table: "places_quiet_periods",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "IX_places_successions_from_body_id",
                table: "places_successions",
                column: "from_body_id");

            migrationBuilder.CreateIndex(
                name: "IX_places_successions_to_body_id",
                table: "places_successions",
                column: "to_body_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_actions_chapter_id",
                table: "plans_actions",
                column: "chapter_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_actions_plan_id_place_slug",
                table: "plans_actions",
                columns: new[] { "plan_id", "place", "slug" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_actions_plan_id_slug",
                table: "plans_actions",
                columns: new[] { "plan_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_actions_status",
                table: "plans_actions",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "IX_plans_actions_status_on",
                table: "plans_actions",
                column: "status_on");

            migrationBuilder.CreateIndex(
                name: "IX_plans_baselines_action_id",
                table: "plans_baselines",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_baselines_change_request_id",
                table: "plans_baselines",
                column: "change_request_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_baselines_milestone_id_number",
                table: "plans_baselines",
                columns: new[] { "milestone_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_change_requests_action_id",
                table: "plans_change_requests",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_change_requests_plan_id",
                table: "plans_change_requests",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_change_requests_state_effective_on",
                table: "plans_change_requests",
                columns: new[] { "state", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_changes_action_id_number",
                table: "plans_changes",
                columns: new[] { "action_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_chapters_plan_id_number",
                table: "plans_chapters",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_components_action_id",
                table: "plans_components",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_digests_action_id",
                table: "plans_digests",
                column: "action_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_indicators_action_id_number",
                table: "plans_indicators",
                columns: new[] { "action_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_leads_action_id",
                table: "plans_leads",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_leads_body_id",
                table: "plans_leads",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_lineage_change_request_id",
                table: "plans_lineage",
                column: "change_request_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_lineage_from_action_id",
                table: "plans_lineage",
                column: "from_action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_lineage_to_action_id",
                table: "plans_lineage",
                column: "to_action_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestones_action_id_number",
                table: "plans_milestones",
                columns: new[] { "action_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_places_area_id",
                table: "plans_places",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_plans_slug",
                table: "plans_plans",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_saved_filters_person_id_name",
                table: "plans_saved_filters",
                columns: new[] { "person_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_sources_plan_id",
                table: "plans_sources",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plans_versions_plan_id_number",
                table: "plans_versions",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_agenda_round_id_order",
                table: "rounds_agenda",
                columns: new[] { "round_id", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_challenges_return_id_number",
                table: "rounds_challenges",
                columns: new[] { "return_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_decisions_action_id",
                table: "rounds_decisions",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_decisions_plan_id_done_on",
                table: "rounds_decisions",
                columns: new[] { "plan_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_decisions_round_id_number",
                table: "rounds_decisions",
                columns: new[] { "round_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_exemptions_plan_id_passage",
                table: "rounds_exemptions",
                columns: new[] { "plan_id", "passage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_holds_publication_id",
                table: "rounds_holds",
                column: "publication_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publication_lines_action_id_rank",
                table: "rounds_publication_lines",
                columns: new[] { "action_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publication_lines_plan_id_action_id_rank",
                table: "rounds_publication_lines",
                columns: new[] { "plan_id", "action_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publication_lines_publication_id_order",
                table: "rounds_publication_lines",
                columns: new[] { "publication_id", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publication_lines_publication_id_status",
                table: "rounds_publication_lines",
                columns: new[] { "publication_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publications_plan_id_released_at",
                table: "rounds_publications",
                columns: new[] { "plan_id", "released_at" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_publications_round_id_number",
                table: "rounds_publications",
                columns: new[] { "round_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_return_steps_return_id_number",
                table: "rounds_return_steps",
                columns: new[] { "return_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_returns_action_id",
                table: "rounds_returns",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_returns_assigned_to",
                table: "rounds_returns",
                column: "assigned_to");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_returns_round_id_action_id_body_id",
                table: "rounds_returns",
                columns: new[] { "round_id", "action_id", "body_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_returns_round_id_body_id",
                table: "rounds_returns",
                columns: new[] { "round_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_rounds_plan_id_number",
                table: "rounds_rounds",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_rounds_state",
                table: "rounds_rounds",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_scales_key_version",
                table: "rounds_scales",
                columns: new[] { "key", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_snapshot_lines_action_id_round_id",
                table: "rounds_snapshot_lines",
                columns: new[] { "action_id", "round_id" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_snapshot_lines_plan_id_round_id_status_confidence",
                table: "rounds_snapshot_lines",
                columns: new[] { "plan_id", "round_id", "status", "confidence" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_snapshot_lines_snapshot_id_order",
                table: "rounds_snapshot_lines",
                columns: new[] { "snapshot_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_snapshots_plan_id",
                table: "rounds_snapshots",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_snapshots_round_id",
                table: "rounds_snapshots",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_steps_round_id_number",
                table: "rounds_steps",
                columns: new[] { "round_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_subscriptions_asked_at",
                table: "rounds_subscriptions",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_subscriptions_email_kind_subject_id",
                table: "rounds_subscriptions",
                columns: new[] { "email", "kind", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rounds_subscriptions_subject_id_kind",
                table: "rounds_subscriptions",
                columns: new[] { "subject_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_rounds_tellings_written_at",
                table: "rounds_tellings",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_waivers_publication_id",
                table: "rounds_waivers",
                column: "publication_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "log_end");

            migrationBuilder.DropTable(
                name: "log_entries");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "people_accounts");

            migrationBuilder.DropTable(
                name: "people_email_choices");

            migrationBuilder.DropTable(
                name: "people_invitations");

            migrationBuilder.DropTable(
                name: "people_roles");

            migrationBuilder.DropTable(
                name: "people_service_keys");

            migrationBuilder.DropTable(
                name: "people_sessions");

            migrationBuilder.DropTable(
                name: "places_areas");

            migrationBuilder.DropTable(
                name: "places_body_identifiers");

            migrationBuilder.DropTable(
                name: "places_body_names");

            migrationBuilder.DropTable(
                name: "places_quiet_periods");

            migrationBuilder.DropTable(
                name: "places_successions");

            migrationBuilder.DropTable(
                name: "plans_baselines");

            migrationBuilder.DropTable(
                name: "plans_changes");

            migrationBuilder.DropTable(
                name: "plans_column_mappings");

            migrationBuilder.DropTable(
                name: "plans_components");

            migrationBuilder.DropTable(
                name: "plans_digests");

            migrationBuilder.DropTable(
                name: "plans_imports");

            migrationBuilder.DropTable(
                name: "plans_indicators");

            migrationBuilder.DropTable(
                name: "plans_leads");

            migrationBuilder.DropTable(
                name: "plans_lineage");

            migrationBuilder.DropTable(
                name: "plans_milestones");

            migrationBuilder.DropTable(
                name: "plans_places");

            migrationBuilder.DropTable(
                name: "plans_saved_filters");

            migrationBuilder.DropTable(
                name: "plans_sources");

            migrationBuilder.DropTable(
                name: "plans_versions");

            migrationBuilder.DropTable(
                name: "rounds_agenda");

            migrationBuilder.DropTable(
                name: "rounds_challenges");

            migrationBuilder.DropTable(
                name: "rounds_contacts");

            migrationBuilder.DropTable(
                name: "rounds_decisions");

            migrationBuilder.DropTable(
                name: "rounds_exemptions");

            migrationBuilder.DropTable(
                name: "rounds_holds");

            migrationBuilder.DropTable(
                name: "rounds_publication_lines");

            migrationBuilder.DropTable(
                name: "rounds_reminders");

            migrationBuilder.DropTable(
                name: "rounds_scales");

            migrationBuilder.DropTable(
                name: "rounds_snapshot_lines");

            migrationBuilder.DropTable(
                name: "rounds_snapshots");

            migrationBuilder.DropTable(
                name: "rounds_steps");

            migrationBuilder.DropTable(
                name: "rounds_submitted_contents");

            migrationBuilder.DropTable(
                name: "rounds_subscriptions");

            migrationBuilder.DropTable(
                name: "rounds_tellings");

            migrationBuilder.DropTable(
                name: "rounds_waivers");

            migrationBuilder.DropTable(
                name: "places_bodies");

            migrationBuilder.DropTable(
                name: "plans_change_requests");

            migrationBuilder.DropTable(
                name: "rounds_rounds");

            migrationBuilder.DropTable(
                name: "rounds_return_steps");

            migrationBuilder.DropTable(
                name: "rounds_publications");

            migrationBuilder.DropTable(
                name: "plans_actions");

            migrationBuilder.DropTable(
                name: "rounds_returns");

            migrationBuilder.DropTable(
                name: "plans_chapters");

            migrationBuilder.DropTable(
                name: "plans_plans");
        }
    }
}
