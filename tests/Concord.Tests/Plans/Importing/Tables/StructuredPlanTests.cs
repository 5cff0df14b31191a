using System.Text;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Tables;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Importing.Tables;

public sealed class StructuredPlanTests
{
    private static PlanDraft Read(string file, string text, ColumnMappings? columns = null) =>
        PublishedPlan.Open(file, Encoding.UTF8.GetBytes(text)).Read(APlan.Reading with { Columns = columns ?? ColumnMappings.None });

    [Fact]
    public void Rows_of_a_spreadsheet_become_actions_in_chapters()
    {
        var draft = Read("town plan.csv", "Theme,Ref,Action,Lead,When\nStreets,S1,Plant ten trees,HO,Spring 2032\n,S2,Mend the benches,DfE / HO,By March 2033\nHalls,H1,Open a hall,Parish of Nowhere,2032-33\n");
        Assert.Equal(["1 Streets", "2 Halls"], draft.Chapters.Select(chapter => $"{chapter.Number} {chapter.Title}"));
        Assert.Equal(["TP-S1", "TP-S2", "TP-H1"], draft.Actions().Select(action => action.Ref));
        Assert.Equal([PromiseKind.Season, PromiseKind.By, PromiseKind.Year], draft.Actions().Select(action => action.Promised.Kind));
        Assert.Equal(["No body is known as “Parish of Nowhere” (TP-H1)"], draft.NotUnderstood.Select(each => each.Why));
        Assert.Equal((1, 3), (draft.Accounts[LineKind.TableHeader], draft.Accounts[LineKind.ActionRow]));
        Assert.Equal([2, 3, 4], draft.Actions().Select(action => action.Line));
    }

    [Fact]
    public void Milestones_and_indicators_stand_under_their_commitment()
    {
        var draft = Read("nap.csv", """
            commitment_id,commitment_en,commitment_fr,milestone_id,milestone_en,indicator_id,indicator_en,deadline_en
            C1,Open the data,Ouvrir les données,C1.1,Publish a list,C1.1.1,A list is there,By March 2032
            C1,Open the data,Ouvrir les données,C1.1,Publish a list,C1.1.2,Ten people use it,By May 2032
            C1,Open the data,Ouvrir les données,C1.2,Ask for more,C1.2.1,Ten answers,2033
            C2,Meet,Se rencontrer,C2.1,Hold a day,C2.1.1,One day,
            """);
        Assert.Equal(["Open the data", "Meet"], draft.Actions().Select(action => action.Text));
        var first = draft.Actions().ToList()[0];
        Assert.Equal([new InLanguage("fr", "Ouvrir les données")], first.OtherLanguages);
        Assert.Equal(["C1.1 Publish a list: C1.1.1, C1.1.2", "C1.2 Ask for more: C1.2.1"],
            first.Milestones.Select(milestone => $"{milestone.Ref} {milestone.Text}: {string.Join(", ", milestone.Indicators.Select(indicator => indicator.Ref))}"));
        Assert.Equal("By March 2032\nBy May 2032", first.Milestones[0].Promised.Text);
        Assert.Equal((new DateOnly(2032, 3, 31), new DateOnly(2032, 5, 31)), (first.Milestones[0].Indicators[0].Promised.Latest!.Value, first.Milestones[0].Indicators[1].Promised.Latest!.Value));
        Assert.Equal(new DateOnly(2033, 12, 31), first.Promised.Latest);
    }

    [Fact]
    public void A_heading_begins_an_action_and_the_table_below_it_lists_its_milestones()
    {
        var draft = Read("plan.md", """
            # Example Plan

            ## Halls

            ### Action 1: Open the halls

            We like halls.

            | Milestone | Measurement | Target date | Responsible party |
            |---|---|---|---|
            | Find keys | Keys in hand | <s>June 30, 2032</s> <b>July 31, 2032*</b> | HO |
            | Unlock | Doors open | (see above) | HO |

            ### Action 2: Close them at night

            | Milestone | Target date | Responsible party |
            |---|---|---|
            | Lock | Every evening | HO, DfE |
            """);
        Assert.Equal("Example Plan", draft.Title);
        Assert.Equal(["EP-1 Open the halls", "EP-2 Close them at night"], draft.Actions().Select(action => $"{action.Ref} {action.Text}"));
        Assert.Equal(["Halls"], draft.Chapters.Select(chapter => chapter.Title));
        var keys = draft.Actions().ToList()[0].Milestones[0];
        Assert.Equal("June 30, 2032 → July 31, 2032, HO", $"{keys.Slipped.Single()} → {keys.Promised.Text}, {keys.Led}");
        Assert.Equal(new DateOnly(2032, 7, 31), draft.Actions().ToList()[0].Milestones[1].Promised.Latest);
        Assert.Equal(["HO accountable"], draft.Actions().ToList()[0].Leads.Select(lead => $"{lead.ShortName} {lead.Role.InWords()}"));
        Assert.Equal("Keys in hand", keys.Indicators.Single().Text);
    }

    [Fact]
    public void Numbered_recommendations_in_prose_are_actions_and_footnotes_may_start_again()
    {
        var draft = Read("report.html", """
            <html><head><title>x</title></head><body><h1>Review of Benches</h1>
            <h2>Part one</h2>
            <p>Recommendation 1: The Home Office should, by March 2033, count the benches.<sup>1</sup></p><p>There are few.<sup>2</sup></p>
            <h2>Part two</h2>
            <p><b>Recommendation 2.</b> DfE should lend paint to:</p><ul><li>schools</li><li>clubs</li></ul>
            <p>Owner: Department for Education</p><p>Timescale: Spring 2034</p>
            <p>Recommendation 3</p><p>Everybody should sit down.<sup>1</sup></p>
            </body></html>
            """);
        Assert.Equal(["Part one", "Part two"], draft.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(["RB-1", "RB-2", "RB-3"], draft.Actions().Select(action => action.Ref));
        var (first, second, third) = (draft.Actions().ToList()[0], draft.Actions().ToList()[1], draft.Actions().ToList()[2]);
        Assert.Equal("The Home Office should, by March 2033, count the benches.", first.Text);
        Assert.Equal(("Home Office", new DateOnly(2033, 3, 31)), (first.Leads.Single().Body, first.Promised.Latest!.Value));
        Assert.Equal(["schools", "clubs"], second.Components);
        Assert.Equal(("Department for Education", "Spring 2034"), (second.Leads[0].Body, second.Promised.Text));
        Assert.Equal("Everybody should sit down.", third.Text);
    }

    [Fact]
    public void A_number_alone_is_enough_under_a_heading_of_recommendations()
    {
        var draft = Read("r.md", "# Report\n\n## Background\n\n1. This is only a list.\n2. And so is this.\n\n## Recommendations\n\n1. The council should mend the bridge.\n2. The council should paint it.\n");
        Assert.Equal(["The council should mend the bridge.", "The council should paint it."], draft.Actions().Select(action => action.Text));
    }

    [Fact]
    public void Marks_that_start_again_in_each_part_find_the_notes_of_their_part()
    {
        var draft = Read("r.md", "# R\n\n## A\n\n| Action | Lead | Date |\n|---|---|---|\n| Walk[^1] | HO | 2032 |\n\n[^1]: On foot.\n");
        Assert.Equal("On foot.", draft.Actions().Single().Footnotes.Single().Text);
    }

    [Fact]
    public void A_row_that_says_one_thing_is_a_heading_and_is_said_to_be_one()
    {
        var draft = Read("p.csv", "Action,Lead,Date\nHalls,,\nOpen,HO,2032\nStreets,,\nSweep,HO,2033\n");
        Assert.Equal(["Halls: Open", "Streets: Sweep"], draft.Chapters.Select(chapter => $"{chapter.Title}: {chapter.Actions.Single().Text}"));
        Assert.Equal(2, draft.NotUnderstood.Count(each => each.Why.Contains("read as the heading")));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_listed_with_their_line_and_the_others_are_read()
    {
        var draft = Read("p.csv", "Action,Lead,Date\n,HO,2032\nOpen,HO,2032,too,many\n" + new string('x', 100_001) + ",HO,2032\n");
        Assert.Equal(["2: A row without an action", "3: 2 more cells than the header has columns", "4: A cell longer than 100000 characters"],
            draft.NotUnderstood.Where(each => !each.Why.Contains("cells, where")).Select(each => $"{each.Line}: {each.Why}"));
        Assert.Equal("Open", draft.Actions().Single().Text);
    }

    [Fact]
    public void Columns_that_nobody_knows_are_shown_with_examples_and_can_be_said()
    {
        const string text = "Alpha,Beta,Gamma\nOpen a hall,HO,Spring 2032\nSweep,DfE,2033\n";
        var draft = Read("p.csv", text);
        Assert.Empty(draft.Chapters);
        var table = draft.Tables.Single();
        Assert.Equal(["Alpha", "Beta", "Gamma"], table.Columns.Select(column => column.Heading));
        Assert.Equal(["Open a hall", "Sweep"], table.Columns[0].Examples);

        var said = Read("p.csv", text, ColumnMappings.None.With(table.Headings, [new(ColumnRole.Action), new(ColumnRole.Lead), new(ColumnRole.Promised)]));
        Assert.Equal(["Open a hall", "Sweep"], said.Actions().Select(action => action.Text));
        Assert.True(said.Tables.Single().AsSaid);
        Assert.Equal("HO", said.Actions().ToList()[0].Leads.Single().ShortName);
    }

    [Fact]
    public void Columns_without_a_role_are_kept_under_their_headings()
    {
        var action = Read("p.csv", "Action,Lead,Date,Budget,RAG\nOpen,HO,2032,£3m,Amber\n").Actions().Single();
        Assert.Equal([new Beside("Budget", "£3m"), new Beside("RAG", "Amber")], action.Beside);
    }

    [Fact]
    public void A_document_with_neither_table_nor_numbered_action_is_no_plan() =>
        Assert.StartsWith("p.md has no table and no numbered actions or recommendations.", Assert.Throws<PlanNotReadable>(() => Read("p.md", "# Poem\n\nRoses are red.\n")).Message);
}
