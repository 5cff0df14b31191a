using Concord.Data;
using Concord.People.Domain;
using Concord.Places.Domain;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Data;

public sealed class ConcordDbTests : ProgrammeTest
{
    [Theory]
    [InlineData("design.db")]
    [InlineData("Host=design;Database=design")]
    public void The_migrations_are_the_model_on_both_engines(string setting)
    {
        var options = new DbContextOptionsBuilder<ConcordDb>();
        options.Use(setting);
        using var db = new ConcordDb(options.Options);
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changes that no migration makes: run bin/migrate NAME");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory]
    [InlineData("Host=db;Database=concord", true)]
    [InlineData("host=db", true)]
    [InlineData("postgres://db/concord", true)]
    [InlineData("var/concord.db", false)]
    [InlineData("Data Source=var/concord.db", false)]
    public void One_setting_chooses_the_engine(string setting, bool postgres) => Assert.Equal(postgres, ConcordDatabase.IsPostgres(setting));

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task An_acknowledged_write_is_on_the_disk_on_SQLite(string pragma, string expected)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL has no such setting");
        Assert.Equal(expected, await Scalar($"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task Instants_come_back_in_UTC()
    {
        await Given.Plan();
        var added = await Look(db => db.Plans.Select(plan => plan.AddedAt).SingleAsync());
        Assert.Equal((new DateTime(2027, 1, 14, 10, 0, 0), DateTimeKind.Utc), (added, added.Kind));
    }

    [Fact]
    public async Task Enums_and_partial_dates_are_kept_as_text_that_a_person_can_read()
    {
        await Given.Body(from: PartialDate.Parse("2016-07"));
        await Given.Action();
        Assert.Equal("2016-07", await Scalar("SELECT \"from\" FROM places_body_names"));
        Assert.Equal("NotReported", await Scalar("SELECT status FROM plans_actions"));
    }

    [Fact]
    public async Task Days_and_text_of_any_script_survive_the_round_trip()
    {
        var action = await Given.Action(text: "Dysgu Cymraeg – اردو سیکھیں – 学英语 – 👋🏽 ‘quoted’");
        Today = 29.February(2028);
        await Run<ReportAction>(async verb => await verb.RunAsync(new(action, await Version(action), ActionStatus.OnTrack, "Żółć"), Actor.Service));

        var kept = await Look(db => db.Actions.SingleAsync());
        Assert.Equal(("Dysgu Cymraeg – اردو سیکھیں – 学英语 – 👋🏽 ‘quoted’", "Żółć", (DateOnly?)29.February(2028)), (kept.PublishedText, kept.StatusNote, kept.StatusOn));
    }

    [Fact]
    public async Task The_second_of_two_who_take_the_same_name_is_told_so_on_either_engine()
    {
        var given = await Given.Body();
        var problem = await Assert.ThrowsAsync<DbUpdateException>(() => Run<IServiceProvider>(async second =>
        {
            var (db, audit) = second.DbAndAudit();
            db.Bodies.Add(new(given.Key, "department", "Another", "AN", null));
            audit.Record(Actor.Service, "Took a name", "test", null);
            await db.SaveChangesAsync();
        }));
        Assert.True(ConcordDatabase.IsTaken(problem));
    }

    [Fact]
    public async Task The_second_of_two_who_edit_the_same_row_is_refused()
    {
        var given = await Given.Body();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Run<IServiceProvider>(async first =>
        {
            var (db, audit) = first.DbAndAudit();
            var body = await db.Bodies.SingleAsync(row => row.Id == given.Id);
            body.Aliases.Add("The first");
            await Run<IServiceProvider>(async second =>
            {
                var (other, otherAudit) = second.DbAndAudit();
                (await other.Bodies.SingleAsync(row => row.Id == given.Id)).Aliases.Add("The second");
                otherAudit.Record(Actor.Service, "Added an alias", "body", given.Id);
                await other.SaveChangesAsync();
            });
            audit.Record(Actor.Service, "Added an alias", "body", given.Id);
            await db.SaveChangesAsync();
        }));
        Assert.Equal(["The second"], await Look(db => db.Bodies.Select(body => body.Aliases).SingleAsync()));
        Assert.Equal(2, await AuditEntries());
    }

    [Fact]
    public async Task A_safe_request_saves_nothing()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Look(db =>
        {
            ConcordDb.ReadOnlyBecause = "GET /bodies";
            db.Bodies.Add(new Body("parks", "charity", "Parks Trust", "PT", null));
            return db.SaveChangesAsync();
        }));
        Assert.Equal("GET /bodies tried to save a Body: a safe request changes nothing", fault.Message);
        Assert.False(await Look(db => db.Bodies.AnyAsync()));
    }

    [Fact]
    public async Task A_safe_request_keeps_nothing_of_the_service_s_own_either() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Look(db =>
        {
            ConcordDb.ReadOnlyBecause = "HEAD /";
            db.Sessions.Add(new Session());
            return db.SaveChangesAsync();
        }));

    [Fact]
    public async Task A_safe_request_does_not_stop_the_request_beside_it()
    {
        await Task.Run(() => ConcordDb.ReadOnlyBecause = "GET /");
        await Given.Body();
        Assert.True(await Look(db => db.Bodies.AnyAsync()));
    }

    [Fact]
    public async Task Saving_nothing_is_allowed_anywhere() =>
        Assert.Equal(0, await Look(db =>
        {
            ConcordDb.ReadOnlyBecause = "GET /";
            return db.SaveChangesAsync();
        }));

    [Fact]
    public async Task Saving_without_waiting_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Look(db => Task.FromResult(db.SaveChanges())));

    private Task<Guid> Version(Guid action) => Look(db => db.Actions.Where(row => row.Id == action).Select(row => row.Version).SingleAsync());

    private Task<string?> Scalar(string sql) => Look(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString();
    });
}
