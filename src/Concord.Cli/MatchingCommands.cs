using System.CommandLine;
using Concord.Cli.Matching;

namespace Concord.Cli;

/// <summary>concord matching: school places, places in classes, and pairs of schools.</summary>
public static class MatchingCommands
{
    /// <summary>The command and its verbs.</summary>
    public static Command Create() => new("matching", "School places, places in classes, and pairs of schools")
    {
        SchoolChoiceCommand.Create(),
        WhatIfCommand.Create(),
        SitesCommand.Create(),
        ChoiceModelCommand.Create(),
        LotteryCommand.Create(),
        PolicyCommand.Create(),
        FitCommand.Create(),
        AssignCommand.Create(),
        PairCommand.Create(),
    };
}
