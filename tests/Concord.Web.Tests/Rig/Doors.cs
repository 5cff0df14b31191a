using Concord.Data;
using System.Globalization;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing;
using Concord.Plans.Keeping;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

/// <summary>Goes to the doors of <see cref="DoorTable"/> as somebody, with what an address and a form need made first.</summary>
public sealed class Doors(Product product)
{
    private const string Plan = "icap";

    /// <summary>Goes to a door as somebody, with a form filled in where the door takes one.</summary>
    public async Task<Answer> Knock(DoorTable.Line line, string who, HttpMethod? method = null)
    {
        var browser = who == "nobody" ? product.Visitor() : line.Door == "POST /sign-out" ? await product.SignInAsync(who) : (await product.As(who)).Copy();
        var hole = await FillHole(line, who);
        var address = Address(line, hole);
        if (line.Method == "GET") return await browser.Send(method ?? HttpMethod.Get, address);
        if (line.Pattern == "/plans/import") return await browser.Upload(address, "Document", "streets.txt", SmallPlan());
        return await browser.Post(address, await Fields(line, hole));
    }

    public async Task<string> AddressOf(DoorTable.Line line, string who) => Address(line, await FillHole(line, who));

    public static string Address(DoorTable.Line line, string hole)
    {
        var address = line.Pattern.Replace("{plan}", Plan, StringComparison.Ordinal).Replace("{kind}", "withdraw", StringComparison.Ordinal);
        if (line is { Method: "POST", Pattern: "/subscriptions" }) address += $"?about=plan/{Plan}";
        // A pattern with two holes is filled from "7|1".
        foreach (var part in hole.Split('|'))
            if (address.IndexOf('{', StringComparison.Ordinal) is >= 0 and var from) address = address[..from] + part + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return address;
    }

    /// <summary>What stands in the address, made when it must be there.</summary>
    public async Task<string> FillHole(DoorTable.Line line, string who) => (line.Pattern.Split('?')[0], line.Case) switch
    {
        (var pattern, _) when ReturnDoors.Has(pattern) => await new ReturnDoors(product).HoleOf(line.Case),
        (var pattern, _) when MeetingDoors.Has(pattern) => await new MeetingDoors(product).HoleOf(line.Case),
        _ when PublicationDoors.Has(line.Pattern) => await new PublicationDoors(product).RoundAsync(line.Case.Split('-')[0]),
        ("/subscriptions/confirm/{token}" or "/subscriptions/end/{token}" or "/subscriptions/end/{token}/at-once", "asked") => await new PublicationDoors(product).TokenAsync(isEnd: line.Pattern.Contains("/end/", StringComparison.Ordinal)),
        ("/invitation/{token}", "open") => (await Invite()).Token,
        ("/invitation/{token}", _) => "0123456789abcdef",
        (_, "change") => (await Proposed(endorsed: false)).ToString(),
        (_, "endorsed") => (await Proposed(endorsed: true)).ToString(),
        (_, "taken") => (await TakenImport()).ToString(),
        (_, "upload" or "upload-unfilled") => (await product.Behind.RunAsync((UploadPlan upload) => upload.RunAsync("streets.txt", SmallPlan(), Actor.CommandLine))).ToString(),
        ("/people", "open") => (await Invite()).Id.ToString(),
        (_, "person") => (await product.Given.Person(Role.Reader)).Id.ToString(),
        (_, "self") => (await product.Behind.LookAsync(db => db.Accounts.SingleAsync(account => account.Email == $"{(who == "nobody" ? "admin" : who)}@demonstration.example"))).Id.ToString(),
        (_, "filter") => (await FilterOf(who)).ToString(),
        (_, "anothers") => (await FilterOf(who == "secretariat" ? "auditor" : "secretariat")).ToString(),
        (_, "failed") => (await FailedMessage()).ToString(),
        (_, "gone") => Guid.NewGuid().ToString(),
        (_, "new") => (await product.Given.Body()).Key,
        (_, "draft") => $"{(await product.Behind.Services.RoundAsync(Plan)).Number}",
        (_, "under-way") => $"{(await product.Behind.Services.RoundAsync(Plan, RoundState.Open)).Number}",
        _ => line.Case.Split('-')[0] is var slug && slug.Contains('.', StringComparison.Ordinal) ? slug : line.Case,
    };

    public async Task<(string, string)[]> Fields(DoorTable.Line line, string hole) => line.Pattern switch
    {
        _ when line.Case.EndsWith("unfilled", StringComparison.Ordinal) => [],
        var pattern when ReturnDoors.Has(pattern) => await new ReturnDoors(product).Fields(hole),
        var pattern when MeetingDoors.Has(pattern) => await new MeetingDoors(product).Fields(hole),
        "/about/delivery-confidence/new" => [("Typed.Key", $"own-{Guid.NewGuid():N}"[..20]), ("Typed.Name", "Own"), ("Typed.Source", "To see who may"), ("label1", "Likely"), ("meaning1", "It is"), ("tone1", "green"), ("shape1", "circle"), ("label2", "Unlikely"), ("meaning2", "It is not"), ("tone2", "red"), ("shape2", "octagon")],
        "/plans/{plan}/actions/{slug}/edit" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.Kind", "Commitment"), ("Typed.WouldStop", $"Words of {Guid.NewGuid()}"), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/measurability" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.Said", await Toggled(hole)), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/save" or "/filters/{id:guid}/rename" => [("Name", $"Filter {Guid.NewGuid():N}")],
        "/plans/{plan}/actions/{slug}/leads" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.BodyId", (await product.Given.Body()).Id.ToString()), ("Typed.Change", "Contributor"), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/report" => [("Typed.Version", await VersionOf(hole)), ("Typed.Status", "OnTrack"), ("Typed.Note", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/{kind}" => [("Why.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/split" => [("Parts[0].Text", "One half"), ("Parts[1].Text", "The other"), ("Why.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/merge" => [("With", await IdOf("1.03")), ("Text", "Both as one"), ("Why.Reason", "To see who may")],
        "/plans/{plan}/changes/{id:guid}?handler=Approve" => [("Version", await VersionOfChange(hole)), ("Authority", "The group")],
        "/plans/{plan}/changes/{id:guid}?handler=Refuse" => [("Version", await VersionOfChange(hole)), ("Why", "To see who may")],
        "/plans/{plan}/changes/{id:guid}?handler=Endorse" or "/plans/{plan}/changes/{id:guid}?handler=TakeBack" or "/plans/{plan}/changes/{id:guid}?handler=Apply" => [("Version", await VersionOfChange(hole))],
        "/plans/import/{id:guid}" => [("Typed.Title", "Streets"), ("Typed.Code", $"S{Guid.NewGuid().ToString("N")[..8]}")],
        "/bodies/register" => [("Typed.Name", "Example Council"), ("Typed.ShortName", "EC"), ("Typed.Key", $"example-{Guid.NewGuid():N}"), ("Typed.Kind", "council")],
        "/bodies/{key}/rename" => [("Typed.Name", $"Renamed {Guid.NewGuid():N}"), ("Typed.ShortName", "RN"), ("Typed.On", "2026-05")],
        "/bodies/{key}/succeed" => [("Typed.Kind", "Transfer"), ("Typed.ToKey", "home-office"), ("Typed.On", "2026-05"), ("Typed.Note", "One function moved")],
        _ when line.Pattern.Contains("/publication", StringComparison.Ordinal) && line.Method == "POST" => await new PublicationDoors(product).FieldsAsync(int.Parse(hole.Split('|')[0], System.Globalization.CultureInfo.InvariantCulture), line.Pattern.Contains('?', StringComparison.Ordinal)),
        "/people?handler=Withdraw" => [("invitation", hole)],
        "/people/invite" => [("Typed.Name", "Sam Example"), ("Typed.Email", $"{Guid.NewGuid():N}@example.org"), ("Typed.Role", "Reader"), ("Typed.Scope", "Programme"), ("Typed.Reason", "To see who may")],
        "/people/{id:guid}?handler=Give" => [("Typed.Role", "Reader"), ("Typed.Scope", "Programme"), ("Typed.Reason", "To see who may")],
        "/people/{id:guid}?handler=End" => [("role", await RoleOf(hole)), ("reason", "To see who may")],
        "/people/{id:guid}?handler=Disable" => [("off", "true")],
        "/plans/{plan}/rounds/new" or "/plans/{plan}/rounds/new?handler=Check" => RoundTyped(Guid.Empty),
        "/plans/{plan}/rounds/{number:int}/edit" or "/plans/{plan}/rounds/{number:int}/edit?handler=Check" => RoundTyped(await VersionOfRound(hole)),
        "/plans/{plan}/rounds/{number:int}/dates" or "/plans/{plan}/rounds/{number:int}/dates?handler=Check" =>
            [("Typed.Version", $"{await VersionOfRound(hole)}"), .. Day("DueOn", 20, 4, 2031), .. Day("ClearanceDueOn", 27, 4, 2031), .. Day("MeetingOn", 9, 5, 2031)],
        "/plans/{plan}/rounds/{number:int}/move" => [("Version", $"{await VersionOfRound(hole)}"), ("Reason", "To see who may")],
        "/plans/{plan}/rounds/{number:int}/progress?handler=Move" => [("version", $"{await VersionOfRound(hole)}"), ("to", "Scheduled")],
        "/calendar/period" => [("Typed.Kind", "Recess"), ("Typed.Name", "A recess"), .. Day("From", 1, 4, 2031), .. Day("To", 9, 4, 2031)],
        "/people/{id:guid}/hand-over" => [("To", $"{(await product.Given.Person()).Id}"), ("Reason", "To see who may")],
        "/subscriptions" => [("Email", $"{Guid.NewGuid():N}@example.org")],
        "/invitation/{token}" or "/password/choose" => [("Password", Given.Password)],
        "/password/forgotten" => [("Email", "nobody@example.org")],
        "/sign-in" => [("Typed.Email", (await product.Given.Person()).Email), ("Typed.Password", line.Case == "right" ? Given.Password : "not the password at all")],
        "/account/emails" => [("Typed.Work", "Daily"), ("Typed.News", "Never")],
        "/outbox?handler=Retry" => [("id", hole)],
        "/sign-in/second-step" or "/sign-in/set-up" => [("Code", "123456")],
        _ => [],
    };

    // Taken on by a node that is not there: the page shows it waiting, and no runner of this one touches it.
    private Task<Guid> TakenImport() => product.Behind.LookAsync(async db =>
    {
        var import = new PlanImport { SourceId = Guid.NewGuid(), Request = "{}", AskedAt = DateTime.UtcNow, Actions = 700, TakenUntil = DateTime.UtcNow.AddYears(5) };
        db.PlanImports.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    });

    private async Task<Guid> FailedMessage()
    {
        var to = $"{Guid.NewGuid():N}@example.org";
        await product.Behind.RunAsync<IServiceProvider>(async scope =>
        {
            scope.GetRequiredService<Outbox>().Post(to, Letter.PasswordRecovery(new Uri("http://localhost/")));
            await scope.GetRequiredService<ConcordDb>().SaveChangesAsync();
        });
        return await product.Behind.LookAsync(async db =>
        {
            await db.OutboxMessages.Where(message => message.To == to).ExecuteUpdateAsync(set => set.SetProperty(message => message.State, MessageState.Failed));
            return await db.OutboxMessages.Where(message => message.To == to).Select(message => message.Id).SingleAsync();
        });
    }

    private async Task<string> VersionOf(string slug) =>
        (await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.Version).SingleOrDefaultAsync())).ToString();

    private async Task<string> VersionOfChange(string id) =>
        (await product.Behind.LookAsync(db => db.ChangeRequests.Where(change => change.Id == Guid.Parse(id)).Select(change => change.Version).SingleOrDefaultAsync())).ToString();

    private async Task<string> IdOf(string slug) =>
        (await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.Id).SingleAsync())).ToString();

    // Other words for 2.01, which the Home Office leads: approved, they harm no other door.
    private async Task<Guid> Proposed(bool endorsed)
    {
        var words = new Rewording($"Words of {Guid.NewGuid()}", ActionKind.Commitment, "It is done", IsCorrection: false);
        var action = Guid.Parse(await IdOf("2.01"));
        var id = await product.Behind.RunAsync((ProposeChange propose) => propose.RunAsync(new(action, words, "To see who may"), Actor.CommandLine));
        if (!endorsed) return id;
        var version = Guid.Parse(await VersionOfChange($"{id}"));
        await product.Behind.RunAsync((EndorseChange endorse) => endorse.RunAsync(new(id, version, ""), Actor.CommandLine));
        return id;
    }

    private async Task<string> Toggled(string slug) =>
        await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.SaidMeasurable).SingleOrDefaultAsync()) == true ? "no" : "yes";

    private static (string, string)[] RoundTyped(Guid version) =>
    [
        ("Typed.Version", $"{version}"), ("Typed.Name", "January to March 2031"), ("Typed.ScaleId", $"{ShippedScales.ThreePoints}"), ("Typed.Which", "all"),
        .. Day("PeriodFrom", 1, 1, 2031), .. Day("PeriodTo", 31, 3, 2031), .. Day("OpensOn", 1, 4, 2031), .. Day("DueOn", 16, 4, 2031), .. Day("ClearanceDueOn", 23, 4, 2031), .. Day("MeetingOn", 7, 5, 2031),
    ];

    private static (string, string)[] Day(string field, int day, int month, int year) => [($"Typed.{field}-day", $"{day}"), ($"Typed.{field}-month", $"{month}"), ($"Typed.{field}-year", $"{year}")];

    private Task<Guid> VersionOfRound(string number) => product.Behind.LookAsync(db => db.Rounds.Where(round => round.Number == int.Parse(number, CultureInfo.InvariantCulture) && db.Plans.Any(plan => plan.Id == round.PlanId && plan.Slug == Plan)).Select(round => round.Version).SingleAsync());

    private async Task<Guid> FilterOf(string who)
    {
        var person = await product.Behind.LookAsync(db => db.Accounts.Where(account => account.Email == $"{(who == "nobody" ? "admin" : who)}@demonstration.example").Select(account => account.Id).SingleAsync());
        return await product.Behind.RunAsync((SaveFilter save) => save.RunAsync(new(Plan, "status=complete", $"Filter {Guid.NewGuid():N}"), Actor.Person(person)));
    }

    private async Task<string> RoleOf(string person) =>
        (await product.Behind.LookAsync(db => db.RolesGiven.Where(given => given.PersonId == Guid.Parse(person)).Select(given => given.Id).FirstOrDefaultAsync())).ToString();

    private async Task<(Guid Id, string Token)> Invite()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = await product.Behind.RunAsync((InvitePerson invite) => invite.RunAsync(
            new(email, "Sam Example", Role.Reader, Scope.Programme, null, "To see who may", new Uri("http://localhost/invitation/")), Actor.CommandLine));
        var message = await product.Behind.LookAsync(db => db.OutboxMessages.SingleAsync(row => row.To == email));
        return (id, message.Body.Split("/invitation/")[1].Split('\n')[0].Trim());
    }

    private static byte[] SmallPlan() => System.Text.Encoding.UTF8.GetBytes(
        $"Friendly Streets {Guid.NewGuid():N}\n\nStreets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\n");
}
