namespace Concord.Tests.Plans.Exporting;

public sealed class PlanDocumentTests : ExportTest
{
    private async Task<WrittenFile> Document(string extension) => new(await Export(extension), extension == "docx");

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task It_says_its_title_and_its_language(string extension)
    {
        var document = await Document(extension);
        Assert.Equal(("Meeting & Mixing <Plan>", "en-GB", "en-GB"), (document.Title, document.Language, document.Spoken));
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task Each_chapter_has_a_heading_and_a_table_that_says_what_it_is(string extension)
    {
        var document = await Document(extension);
        Assert.Equal(["1. Halls, “greens” & squares", "2. Numbers"], document.Headings);
        Assert.Equal(document.Headings, document.Tables.Select(table => document.SaidOf(table).Title));
        Assert.All(document.Tables, table =>
        {
            Assert.True(document.RepeatsItsHeader(table));
            Assert.StartsWith("Each action with its reference", document.SaidOf(table).Summary, StringComparison.Ordinal);
        });
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task The_contents_lead_to_every_chapter(string extension)
    {
        var document = await Document(extension);
        var anchors = document.Main.Descendants().Where(each => each.Name.LocalName is "bookmarkStart" or "bookmark").Select(each => (string)each.Attributes().Single(attribute => attribute.Name.LocalName == "name")!);
        var links = document.Main.Descendants().SelectMany(each => each.Attributes()).Where(attribute => attribute.Name.LocalName == "anchor" || (attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#'))).Select(attribute => attribute.Value.TrimStart('#'));
        Assert.Equal(["chapter_1", "chapter_2"], anchors);
        Assert.Equal(anchors, links);
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task A_plain_chapter_has_four_columns_and_parts_are_a_list(string extension)
    {
        var document = await Document(extension);
        var rows = document.Rows(document.Tables[0]);
        Assert.Equal(["Reference", "Action", "Led by", "Delivery"], rows[0]);
        Assert.Equal(["EX-1.01", "Open a hall.\n• Find a place, \"soon\".\n• Open its doors.", "HO / DoP", "Spring 2027"], rows[1]);
        Assert.Equal(["EX-1.02", $"{Arabic} {Family}", "All departments", "Ongoing"], rows[2]);
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task Milestones_stand_beside_their_action_whose_cells_reach_over_them(string extension)
    {
        var document = await Document(extension);
        Assert.Equal(
        [
            "Reference|Action|Led by|Delivery|Milestone|Milestone delivery|Indicator",
            "EX-2.01|Count who meets.|DoP|By 2028\nthen yearly|M1 Ask ten towns.|31 March 2027|I1 Ten answers.",
            "↑|↑|↑|↑|↑|↑|I2 All published.",
            "↑|↑|↑|↑|Ask again.|later|",
            "↑|↑|↑|↑|||People say so.",
        ], document.Rows(document.Tables[1]).Select(row => string.Join('|', row)));
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task Words_that_run_from_right_to_left_are_marked(string extension)
    {
        var document = await Document(extension);
        var paragraph = document.Main.Descendants().Single(each => each.Name.LocalName == "p" && each.Value.StartsWith(Arabic, StringComparison.Ordinal));
        Assert.True(extension == "docx"
            ? paragraph.Descendants().Count(each => each.Name.LocalName is "bidi" or "rtl") == 2
            : paragraph.Attributes().Any(attribute => attribute.Value == "TableText-rtl"));
    }

    [Theory, InlineData("docx"), InlineData("odt")]
    public async Task Another_program_opens_it_and_prints_every_page_with_its_number(string extension)
    {
        await SaveAsync(async db =>
        {
            var chapter = await NewChapter(db);
            for (var n = 1; n <= 60; n++) Add(chapter, $"Action that is counted {n}.", "", "DoP", Read("Ongoing", Concord.Shared.Promises.PromiseKind.Ongoing, null, null, null));
        });
        var pdf = await LibreOffice.ConvertAsync(await Export(extension, "new"), extension, "pdf");
        var pages = await LibreOffice.PagesAsync(pdf);
        File.Delete(pdf);
        Assert.SkipWhen(pages is null, "pdftotext is not installed here, so the pages were made and not read");
        Assert.True(pages.Length > 3);
        for (var page = 0; page < pages.Length; page++) Assert.Contains($"Page {page + 1} of {pages.Length}", pages[page], StringComparison.Ordinal);
        Assert.All(pages[1..], page => Assert.Matches(@"Reference\s+Action\s+Led by\s+Delivery", page));
        for (var n = 1; n <= 60; n++) Assert.Single(pages, page => page.Contains($"Action that is counted {n}.", StringComparison.Ordinal));
    }
}
