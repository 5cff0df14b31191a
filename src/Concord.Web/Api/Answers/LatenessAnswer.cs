using System.ComponentModel;
using Concord.Shared.Promises;

namespace Concord.Web.Api.Answers;

[Description("How a promise stands on a day. It changes with the day and with the rules, so that no download of a plan has it.")]
public sealed record LatenessAnswer(
    [property: Description("The day it was worked out for.")] DateOnly On,
    LatenessState State,
    [property: Description("How it stands, in words, with the table of seasons where one decided.")] string Words,
    [property: Description("The rules of today, which decided.")] string RuleSet)
{
    public static LatenessAnswer Of(Lateness lateness, DateOnly on) => new(on, lateness.State, lateness.Words, lateness.RuleSet);
}

[Description("How one of an action’s promises stands today.")]
public sealed record MilestoneToday(
    [property: Description("The milestone’s number within the action.")] int Milestone,
    LatenessAnswer Lateness);
