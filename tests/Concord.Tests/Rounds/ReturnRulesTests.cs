using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Testing;

namespace Concord.Tests.Rounds;

/// <summary>Each rule of a return, as the person meets it: the field and the sentence.</summary>
public sealed class ReturnRulesTests
{
    private static readonly Guid Milestone = Guid.NewGuid();
    private static readonly ConfidenceScale Scale = new("test", 1, "Test", "Here",
    [
        new("green", "Green", "Likely", "green", "circle", false, false, true), new("amber-red", "Amber/red", "In doubt", "orange", "diamond", true, false, false), new("red", "Red", "Unachievable", "red", "octagon", true, true, false),
    ]);
    private static readonly ActionFacts Action = new(Guid.NewGuid(), Guid.NewGuid(), "EX-1.01", "1.01", 1, "Meeting", 1, "Open a hall.", "Three halls are open", null, null, ActionStatus.OnTrack, "", null, "Spring 2027",
        null, [], [], false, [new(Milestone, 1, "Open the halls", "Spring 2027", null, null, 1.March(2027), 31.May(2027))]);
    private static readonly ReturnContent Good = new() { Status = ActionStatus.OnTrack, Confidence = "green", Progress = "Two halls have been found.", PublicLine = "Work is going on." };
    private static readonly ReturnContent Done = Good with { Status = ActionStatus.Complete, Evidence = "Photographs", CompletedOn = 1.September(2026), TestMet = true };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "complete without evidence", "evidence", "Say how one knows that it is complete" },
        { "complete after the period", "completedOn", "The day must be on or before 30 September 2026, the end of the period: report a later completion in the next round" },
        { "complete without a day", "completedOn", "Enter the day on which it was completed" },
        { "complete and the test not met", "testMet", "Confirm that the completion test is met, or choose another status" },
        { "complete and red", "confidence", "An action that is complete cannot be red" },
        { "on track and late", "forecast1", "“On track” does not go with a forecast after the promise, “Spring 2027”: choose at risk or off track, or propose a new baseline" },
        { "later without a reason", "forecast1Reason", "The forecast was 1 April 2027 and is now later: say why" },
        { "after the promise without a reason", "forecast1Reason", "The forecast is later than the promise, “Spring 2027”: say why" },
        { "reached after the period", "forecast1Actual", "The day reached must be on or before 30 September 2026, the end of the period" },
        { "reached before there were computers", "forecast1Actual", "The year must be between 2000 and 2199" },
        { "forecast for the last century", "forecast1", "The year must be between 2000 and 2199" },
        { "completed in the last century", "completedOn", "The year must be between 2000 and 2199" },
        { "red without recovery", "recoveryStep", "A rating of red needs a recovery step" },
        { "amber/red without an owner", "recoveryOwner", "Say who takes the recovery step" },
        { "internal words in public", "publicLine", "The public line repeats words marked internal: “The landlord may yet walk away”. Say it in other words, or leave it out" },
        { "no status", "status", "Choose where the action stands" },
        { "withdrawn by its owner", "status", "An action is superseded or withdrawn by a change that the group approves: propose one" },
        { "no rating", "confidence", "Choose how confident you are" },
        { "no progress", "progress", "Say what has happened since last time, or make a nil return" },
        { "no public line", "publicLine", "Write the line that the public will read" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_return_is_refused_beside_its_field(string @case, string field, string sentence)
    {
        var earlier = @case == "later without a reason" ? Good with { Forecasts = [new(Milestone, 1.April(2027), null, "")] } : null;
        var problem = Assert.Single(ReturnRules.OfSubmission(Written(@case), new(Action, 30.September(2026), Scale, earlier)));
        Assert.Equal((field, sentence), (problem.Field, problem.Message));
    }

    public static TheoryData<ReturnContent, string> Marked => new()
    {
        { Good with { PublicLine = "Two halls found. [internal]The landlord sells in March[/internal]" }, "[internal]The landlord sells in March[/internal]" },
        { Good with { PublicLine = "Two halls found. [INTERNAL] Not yet" }, "[INTERNAL] Not yet" },
        { Good with { PublicLine = "Two halls found.[/internal]" }, "[/internal]" },
        { Good with { Evidence = "Photographs [internal]by Acme Ltd[/internal]", PublicLine = "Two halls found by Acme Ltd." }, "by Acme Ltd" },
        { Good with { Progress = "It costs [internal]£4m[/internal].", PublicLine = "Two halls for £4M." }, "4M" },
        { Good with { RecoveryOwner = "Director [internal]Smith[/internal]", PublicLine = "Smith found two halls." }, "Smith" },
        { Good with { Forecasts = [new(Milestone, 1.April(2027), null, "[internal]Acme[/internal] is slow")], PublicLine = "Acme found two halls." }, "Acme" },
        { Good with { FollowUps = [new(Milestone, "Asked [internal]Acme[/internal]", false)], PublicLine = "Acme found two halls." }, "Acme" },
    };

    [Theory, MemberData(nameof(Marked))]
    public void What_is_marked_internal_anywhere_stays_out_of_the_public_line_and_so_do_the_marks(ReturnContent content, string words)
    {
        var problem = Assert.Single(ReturnRules.OfSubmission(content, new(Action, 30.September(2026), Scale, null)));
        Assert.Equal(("publicLine", $"The public line repeats words marked internal: “{words}”. Say it in other words, or leave it out"), (problem.Field, problem.Message));
    }

    [Fact]
    public void Two_words_that_nobody_marked_may_stand_in_both() =>
        Assert.Empty(ReturnRules.OfSubmission(Good with { Risks = "Two halls", PublicLine = "Two halls are found." }, new(Action, 30.September(2026), Scale, null)));

    [Fact]
    public void What_breaks_no_rule_is_submitted()
    {
        ReturnContent[] right =
        [
            Good, Done,
            Good with { Confidence = "red", RecoveryStep = "Find another hall", RecoveryOwner = "Deputy director" },
            Good with { Status = ActionStatus.AtRisk, Forecasts = [new(Milestone, 1.June(2027), null, "The lease is slow")] },
            Good with { Status = ActionStatus.Paused, Confidence = "" },
        ];
        Assert.All(right, content => Assert.Empty(ReturnRules.OfSubmission(content, new(Action, 30.September(2026), Scale, Good with { Forecasts = [new(Milestone, 1.April(2027), null, "")] }))));
    }

    [Fact]
    public void A_text_unchanged_twice_running_is_flagged() =>
        Assert.Equal(["Progress is word for word what it was last time"], ReturnFlags.Of(Good, [Good], Action, Scale));

    [Fact]
    public void Other_words_are_flagged_when_they_are_unchanged_twice_running()
    {
        ReturnContent Now(string progress) => Good with { Progress = progress, Risks = "The lease", NextSteps = $"After {progress}" };
        Assert.Equal(["Unchanged twice running: risks, public line"], ReturnFlags.Of(Now("c"), [Now("b"), Now("a")], Action, Scale));
        Assert.Empty(ReturnFlags.Of(Now("b"), [Now("a")], Action, Scale));
    }

    [Fact]
    public void A_moderated_rating_in_doubt_without_a_recovery_step_is_flagged()
    {
        var rated = new ModeratedRating("amber-red", "No lease", null, default);
        Assert.Equal(["Moderated to amber/red without a recovery step and who takes it: ask for them"], ReturnFlags.Of(Good with { RecoveryStep = "Find a hall" }, [], Action, Scale, rated));
        Assert.Empty(ReturnFlags.Of(Good with { RecoveryStep = "Find a hall", RecoveryOwner = "Director" }, [], Action, Scale, rated));
    }

    [Fact]
    public void Green_for_four_rounds_while_a_milestone_moved_is_flagged()
    {
        ReturnContent At(int month, string progress) => Good with { Progress = progress, PublicLine = progress, Forecasts = [new(Milestone, 1.April(2027).AddMonths(month), null, "")] };
        Assert.Equal(["Green for 4 rounds while a milestone moved"], ReturnFlags.Of(At(1, "a"), [At(0, "b"), At(0, "c"), At(0, "d")], Action, Scale));
        Assert.Empty(ReturnFlags.Of(At(0, "a"), [At(0, "b"), At(0, "c"), At(0, "d")], Action, Scale));
        Assert.Empty(ReturnFlags.Of(At(1, "a"), [At(0, "b"), At(0, "c")], Action, Scale));
    }

    private static ReturnContent Written(string @case) => @case switch
    {
        "complete without evidence" => Done with { Evidence = " " },
        "complete after the period" => Done with { CompletedOn = 1.October(2026) },
        "complete without a day" => Done with { CompletedOn = null },
        "complete and the test not met" => Done with { TestMet = false },
        "complete and red" => Done with { Confidence = "red" },
        "on track and late" => Good with { Forecasts = [new(Milestone, 1.June(2027), null, "It is slow")] },
        "later without a reason" => Good with { Status = ActionStatus.AtRisk, Forecasts = [new(Milestone, 2.April(2027), null, "")] },
        "after the promise without a reason" => Good with { Status = ActionStatus.AtRisk, Forecasts = [new(Milestone, 1.June(2027), null, " ")] },
        "reached after the period" => Good with { Forecasts = [new(Milestone, null, 1.October(2026), "")] },
        "reached before there were computers" => Good with { Forecasts = [new(Milestone, null, 1.January(1970), "")] },
        "forecast for the last century" => Good with { Forecasts = [new(Milestone, 1.June(1927), null, "")] },
        "completed in the last century" => Done with { CompletedOn = 1.September(1926) },
        "red without recovery" => Good with { Confidence = "red", RecoveryOwner = "Deputy director" },
        "amber/red without an owner" => Good with { Confidence = "amber-red", RecoveryStep = "Find another hall" },
        "internal words in public" => Good with { Risks = "The landlord may yet walk away.", PublicLine = "The landlord may yet walk away" },
        "no status" => Good with { Status = ActionStatus.NotReported },
        "withdrawn by its owner" => Good with { Status = ActionStatus.Withdrawn },
        "no rating" => Good with { Confidence = "" },
        "no progress" => Good with { Progress = "" },
        "no public line" => Good with { PublicLine = "" },
        _ => throw new ArgumentOutOfRangeException(nameof(@case)),
    };
}
