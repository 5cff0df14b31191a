using System.ComponentModel.DataAnnotations;
using Concord.Rounds.Domain;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>What the secretariat types of a round.</summary>
public sealed class RoundForm
{
    public const string All = "all", Some = "some";

    public Guid Version { get; set; }
    [Required(ErrorMessage = "Enter a name, such as July to September 2026")] public string Name { get; set; } = "";
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "First day of the period"), Required(ErrorMessage = "Enter the first day of the period")] public DateOnly? PeriodFrom { get; set; }
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "Last day of the period"), Required(ErrorMessage = "Enter the last day of the period")] public DateOnly? PeriodTo { get; set; }
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "Opening day"), Required(ErrorMessage = "Enter the day on which it opens")] public DateOnly? OpensOn { get; set; }
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "Due day"), Required(ErrorMessage = "Enter the day by which returns are due")] public DateOnly? DueOn { get; set; }
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "Clearance day"), Required(ErrorMessage = "Enter the day by which clearance is due")] public DateOnly? ClearanceDueOn { get; set; }
    [ModelBinder(typeof(DateInputBinder)), Display(Name = "Meeting day"), Required(ErrorMessage = "Enter the day of the meeting")] public DateOnly? MeetingOn { get; set; }
    public Guid ScaleId { get; set; }
    public string Which { get; set; } = All;
    public List<Guid> Scope { get; set; } = [];

    public RoundDates? Dates => PeriodFrom is { } from && PeriodTo is { } to && OpensOn is { } opens && DueOn is { } due && ClearanceDueOn is { } clearance && MeetingOn is { } meeting
        ? new(from, to, opens, due, clearance, meeting) : null;

    public static RoundForm Of(string name, RoundDates dates, Guid scale) => new()
    {
        Name = name, PeriodFrom = dates.PeriodFrom, PeriodTo = dates.PeriodTo, OpensOn = dates.OpensOn, DueOn = dates.DueOn,
        ClearanceDueOn = dates.ClearanceDueOn, MeetingOn = dates.MeetingOn, ScaleId = scale,
    };
}
