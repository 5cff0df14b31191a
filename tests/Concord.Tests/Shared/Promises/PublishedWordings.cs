using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

/// <summary>The 33 delivery wordings of the Integrated Communities Action Plan (February 2019), paragraphs parted by line ends.</summary>
public static class PublishedWordings
{
    public static PromiseContext Context { get; } = new(PartialDate.Parse("2019-02"), PromiseRules.Shipped);

    public static IReadOnlyList<Wording> All { get; } =
    [
        new("2018 – 2020", "Range 2018/2020 2018-01-01 2020-12-31"),
        new("2020", "Year 2020 2020-01-01 2020-12-31"),
        new("April 2019", "Month 2019-04 2019-04-01 2019-04-30"),
        new("At a suitable legislative opportunity", "Event · · ·"),
        new("Autumn 2019", "Season 2019-23 2019-09-01 2019-11-30"),
        new("By Spring 2019", "By ../2019-21 · 2019-05-31"),
        new("CPD module – two year programme starting in 2019", "Range 2019/2021 2019-01-01 2021-12-31", "CPD module: Range 2019/2021 2019-01-01 2021-12-31"),
        new("Changes to the Immigration Rules implemented in January 2019", "Month 2019-01 2019-01-01 2019-01-31",
            "Changes to the Immigration Rules implemented: Month 2019-01 2019-01-01 2019-01-31"),
        new("Consultation on mandatory reporting duty and guidance closed in January 2019.\nLaunch of communications campaign announced in November 2018.\nConsultation on the immigration rules to be launched early 2019.",
            "Compound · 2018-11-01 2019-04-30",
            "Consultation on mandatory reporting duty and guidance closed: Month 2019-01 2019-01-01 2019-01-31",
            "Launch of communications campaign announced: Month 2018-11 2018-11-01 2018-11-30",
            "Consultation on the immigration rules to be launched: Range 2019-01/2019-04 2019-01-01 2019-04-30"),
        new("Early 2019", "Range 2019-01/2019-04 2019-01-01 2019-04-30"),
        new("End 2019", "Range 2019-10/2019-12 2019-10-01 2019-12-31"),
        new("Engagement ongoing from November 2018 Standards setting for green spaces Autumn 2019", "Compound · 2018-11-01 ·",
            "Engagement: From 2018-11/.. 2018-11-01 ·",
            "Standards setting for green spaces: Season 2019-23 2019-09-01 2019-11-30"),
        new("Feasibility testing to be completed by May 2019", "By ../2019-05 · 2019-05-31", "Feasibility testing to be completed: By ../2019-05 · 2019-05-31"),
        new("February 2019", "Month 2019-02 2019-02-01 2019-02-28"),
        new("Final report by April 2020", "By ../2020-04 · 2020-04-30", "Final report: By ../2020-04 · 2020-04-30"),
        new("From April 2019", "From 2019-04/.. 2019-04-01 ·"),
        new("From December 2018", "From 2018-12/.. 2018-12-01 ·"),
        new("From January 2019", "From 2019-01/.. 2019-01-01 ·"),
        new("From November 2018", "From 2018-11/.. 2018-11-01 ·"),
        new("From Spring 2019", "From 2019-21/.. 2019-03-01 ·"),
        new("Initial reviews by end of March 2019", "By ../2019-03 · 2019-03-31", "Initial reviews: By ../2019-03 · 2019-03-31"),
        new("Later in 2019", "Later 2019-02/2019 2019-02-01 2019-12-31"),
        new("Launched in December 2018 Grants allocated in March 2019", "Compound · 2018-12-01 2019-03-31",
            "Launched: Month 2018-12 2018-12-01 2018-12-31",
            "Grants allocated: Month 2019-03 2019-03-01 2019-03-31"),
        new("May 2019", "Month 2019-05 2019-05-01 2019-05-31"),
        new("Ongoing", "Ongoing · · ·"),
        new("Ongoing engagement with ESOL coordinators\nPre-entry level resources delivered by Spring 2019", "Compound · · ·",
            "engagement with ESOL coordinators: Ongoing · · ·",
            "Pre-entry level resources delivered: By ../2019-21 · 2019-05-31"),
        new("Ongoing, with EFL work in 2019", "Compound · · ·", ": Ongoing · · ·", "with EFL work: Year 2019 2019-01-01 2019-12-31"),
        new("Project delivery up to 2021", "By ../2021 · 2021-12-31", "Project delivery: By ../2021 · 2021-12-31"),
        new("Prospectus published November 2018 Pilots established from March 2019", "Compound · 2018-11-01 ·",
            "Prospectus published: Month 2018-11 2018-11-01 2018-11-30",
            "Pilots established: From 2019-03/.. 2019-03-01 ·"),
        new("Spring 2019", "Season 2019-21 2019-03-01 2019-05-31"),
        new("Winter 2018 / Spring 2019", "Range 2018-24/2019-21 2018-12-01 2019-05-31"),
        new("Winter 2018/19", "Season 2018-24 2018-12-01 2019-02-28"),
        new("Work ongoing since May 2018", "From 2018-05/.. 2018-05-01 ·", "Work: From 2018-05/.. 2018-05-01 ·"),
    ];
}
