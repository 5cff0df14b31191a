using Concord.Plans.Domain;
using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class LeadReadingTests
{
    [Theory]
    [InlineData("HO", "HO accountable")]
    [InlineData("home  office", "HO accountable")]
    [InlineData("the Home Dept.", "HO accountable")]
    [InlineData("HO / DfE", "HO accountable, DfE joint")]
    [InlineData("DfE/HO/MHCLG", "DfE accountable, HO joint, MHCLG joint")]
    [InlineData("HO / Home Office", "HO accountable")]
    [InlineData("<p>HO</p> <p>DfE</p>", "HO accountable, DfE joint")]
    [InlineData("All departments", "All departments all departments")]
    [InlineData("All", "All departments all departments")]
    [InlineData("MHCLG / All", "MHCLG accountable, All departments all departments")]
    [InlineData("All / MHCLG", "All departments all departments, MHCLG accountable")]
    [InlineData("Cross-Government led by DfE", "DfE accountable, All departments all departments")]
    [InlineData("HO led by DfE", "DfE accountable, HO joint")]
    [InlineData("DfE supported by HO / MHCLG", "DfE accountable, HO contributor, MHCLG contributor")]
    [InlineData("HO, DfE and MHCLG", "HO accountable, DfE joint, MHCLG joint")]
    [InlineData("HO & Department for Digital, Culture, Media & Sport", "HO accountable, DCMS joint")]
    [InlineData("Department for Digital, Culture, Media and Sport, HO", "DCMS accountable, HO joint")]
    [InlineData("HO¹", "HO accountable")]
    public void A_cell_says_who_leads(string cell, string expected)
    {
        var leads = LeadReading.Read(cell, APlan.Departments);
        Assert.Equal(expected, string.Join(", ", leads.Select(lead => $"{lead.ShortName} {lead.Role.InWords()}")));
        Assert.DoesNotContain(leads, lead => lead.Body.Length == 0);
    }

    [Theory]
    [InlineData("Grants Council, ICSP*", "Grants Council accountable, ICSP joint")]
    [InlineData("OMB, the Office of Records, and GSA", "OMB accountable, Office of Records joint, GSA joint")]
    [InlineData("Abc, Def and Co", "Abc, Def and Co accountable")]
    public void Among_unknown_names_a_short_name_shows_that_a_comma_parts_them(string cell, string expected) =>
        Assert.Equal(expected, string.Join(", ", LeadReading.Read(cell, APlan.Departments).Select(lead => $"{lead.Named} {lead.Role.InWords()}")));

    [Fact]
    public void A_lead_keeps_the_name_it_had_in_the_cell()
    {
        var lead = APlan.WithRow("We will.\tThe Home Dept / DfE\t2032").Leads[0];
        Assert.Equal(("Home Office", "HO", "The Home Dept"), (lead.Body, lead.ShortName, lead.Named));
    }

    [Theory]
    [InlineData("XYZ / DfE", "“XYZ”", "not known accountable, DfE joint")]
    [InlineData("HO / Abc, Def and Co", "“Abc, Def and Co”", "HO accountable, not known joint")]
    [InlineData("Agency", "“Agency”", "not known accountable")]
    public void A_name_that_means_no_one_body_is_listed_and_the_action_stays(string cell, string unknown, string leads)
    {
        var draft = APlan.WithRows($"We will.\t{cell}\t2032");
        var action = draft.Actions().Single();
        Assert.Equal(cell, action.SourceLead);
        Assert.Equal(leads, string.Join(", ", action.Leads.Select(lead => $"{(lead.Body.Length == 0 ? "not known" : lead.ShortName)} {lead.Role.InWords()}")));
        Assert.Equal($"TP-1.01: no body is known as {unknown}", draft.NotUnderstood.Single().Why);
        Assert.Equal($"We will.\t{cell}\t2032", draft.NotUnderstood.Single().Text);
    }

    [Theory]
    [InlineData("We will.\t\t2032", "TP-1.01 has no lead")]
    [InlineData("We will.\t / \t2032", "TP-1.01: its lead names nobody")]
    [InlineData("We will.\tHO\t", "TP-1.01 has no delivery date")]
    public void An_empty_cell_is_listed_and_the_action_stays(string row, string why)
    {
        var draft = APlan.WithRows(row);
        Assert.Single(draft.Actions());
        Assert.Equal(why, draft.NotUnderstood.Single().Why);
    }
}
