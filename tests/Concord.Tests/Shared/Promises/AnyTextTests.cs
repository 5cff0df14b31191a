using System.Diagnostics;
using System.Text;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

/// <summary>What holds for every text: it is read without a fault, its bounds are in order, and nothing of it is lost.</summary>
public sealed class AnyTextTests
{
    private const int HowMany = 100_000;

    private static readonly string[] Fragments =
    [
        .. PublishedWordings.All.Concat(OtherWordings.All).Select(wording => wording.Text),
        "by ", "from ", " to ", "end of ", "the ", "within ", "every ", "early ", "Spring", "Winter", "March", "mai ", "Q", "H", "FY", "31", "2", "2019", "2199", "2200", "1900", "99", "0", "00",
        "/", "-", "–", ".", ",", ";", "(", ")", "\n", "\r\n", " ", "\u00A0", "'", "’", "?", "~", "£", "%", "1,560", "9999999999", "d'", "é", "e\u0301", "\uD83D\uDE00", "\uD83D", "\uFFFF", "\0", "شتاء", "２０１９", "ﬁ",
    ];

    private static readonly PromiseContext[] Contexts =
    [
        PublishedWordings.Context, OtherWordings.Context, new(null, PromiseRules.Shipped, DayOrder.MonthFirst),
        new(PartialDate.Parse("2019"), PromiseRules.Shipped), new(PartialDate.Parse("9999-12-31"), PromiseRules.Shipped), new(default(PartialDate), PromiseRules.Shipped),
    ];

    [Fact]
    public void It_is_read_in_order_and_nothing_of_it_is_lost()
    {
        var random = new Random(20260218);
        for (var count = 0; count < HowMany; count++)
        {
            var text = AText(random);
            Holds(text, PromiseReader.Read(text, Contexts[count % Contexts.Length]));
        }
    }

    [Theory]
    [InlineData("Spring 2019 ")]
    [InlineData("annual every two years ")]
    [InlineData("end of the end of ")]
    [InlineData("March/")]
    [InlineData("2019-")]
    [InlineData("after when ")]
    [InlineData("between 1 to 2 years starting ")]
    [InlineData("within a year of ")]
    [InlineData("(")]
    [InlineData("x")]
    [InlineData("a,")]
    [InlineData("1,000,")]
    [InlineData("\n")]
    public void A_hundred_thousand_characters_take_no_longer_than_they_should(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 100_000 / again.Length));
        var watch = Stopwatch.StartNew();
        Holds(text, PromiseReader.Read(text, PublishedWordings.Context));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Of_very_many_promises_the_rest_is_kept_together()
    {
        var read = PromiseReader.Read(string.Concat(Enumerable.Repeat("May 2019; ", 500)), PublishedWordings.Context);
        Assert.Equal(100, read.Parts.Count);
        Assert.Equal(PromiseKind.Unread, read.Parts[^1].Kind);
        Assert.EndsWith("May 2019", read.Parts[^1].Text);
    }

    private static string AText(Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 6); pieces > 0; pieces--)
        {
            if (random.Next(4) == 0) text.Append((char)random.Next(0x20, 0x250));
            text.Append(Fragments[random.Next(Fragments.Length)]);
            if (random.Next(3) == 0 && text.Length > 1) text.Remove(random.Next(text.Length - 1), 1);
            if (random.Next(6) == 0) text.Append(random.Next(3000));
            if (random.Next(2) == 0) text.Append(' ');
        }
        return text.ToString();
    }

    private static void Holds(string text, PromisedDate read)
    {
        try
        {
            Assert.Equal(text, read.Text);
            Assert.False(read.Earliest > read.Latest);
            var end = 0;
            foreach (var part in read.Parts)
            {
                Assert.True(part.Start >= end && part.Text.Length > 0);
                Assert.True(IsBetween(text[end..part.Start]));
                Assert.Equal(part.Text, text.Substring(part.Start, part.Text.Length));
                Assert.False(part.Earliest > part.Latest);
                if (part.Edtf is { } edtf) Assert.Equal((part.Earliest, part.Latest), EdtfBounds.Of(edtf, PromiseRules.Shipped.Seasons));
                else Assert.True(part.Earliest is null && part.Latest is null);
                end = part.Start + part.Text.Length;
            }
            Assert.True(IsBetween(text[end..]));
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"Read “{(text.Length > 500 ? text[..500] : text)}”: {problem.Message}", problem);
        }
    }

    // Between promises lie separators, and the "and" that joins them.
    private static bool IsBetween(string text)
    {
        foreach (var word in text.Split([' ', '\u00A0', ',', ';', '/', '&', '-', '‐', '‑', '‒', '–', '—', '―', '−', '•', '|', '*', '·', '.', .. text.Where(char.IsWhiteSpace)], StringSplitOptions.RemoveEmptyEntries))
            if (word.ToLowerInvariant() is not ("and" or "then" or "et"))
                return false;
        return true;
    }
}
