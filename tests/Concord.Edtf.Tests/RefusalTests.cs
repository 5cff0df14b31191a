namespace Concord.Edtf.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", 0, "There is nothing to read")]
    [InlineData("soon", 0, "A year has four digits, and here is \"s\"")]
    [InlineData("20O4", 2, "A year has four digits, and here is \"O\"")]
    [InlineData("20041", 0, "A year of more than four digits has \"Y\" before it")]
    [InlineData("-0000", 0, "The year 0000 has no sign")]
    [InlineData("2004-13", 5, "There is no month 13: months are 01 to 12, seasons and other parts of a year 21 to 41")]
    [InlineData("2004-6", 6, "A month has two digits, and here is the end")]
    [InlineData("2004-06-31", 8, "There is no such day in that month")]
    [InlineData("2001-02-29", 8, "There is no such day in that month")]
    [InlineData("XXXX-02-30", 8, "There is no such day in that month")]
    [InlineData("X100-02-29", 8, "There is no such day in that month")]
    [InlineData("2004-06-41", 8, "There is no day 41")]
    [InlineData("2004-06-11-09", 10, "The expression should be over, and here is \"-\"")]
    [InlineData("2004-21-05", 8, "A season or another part of a year has no days")]
    [InlineData("2004?~", 5, "There is a mark here already: \"%\" is uncertain and approximate")]
    [InlineData(" 2004", 0, "A year has four digits, and here is \" \"")]
    [InlineData("2004 ", 4, "No space may stand in an expression")]
    [InlineData("2004,2005", 4, "Several dates stand in [ ] for one of them, or in { } for all")]
    [InlineData("2004-(06)?-11", 5, "There are no parentheses since 2019: a mark to the left of a component is its own, one to the right holds for all before it too")]
    [InlineData("199u", 3, "An unspecified digit is \"X\" since 2019")]
    [InlineData("y17000", 0, "A year of more than four digits has a capital \"Y\" before it since 2019")]
    [InlineData("unknown/2004", 0, "An unknown end of an interval is empty since 2019")]
    [InlineData("2004/open", 5, "An open end of an interval is \"..\" since 2019")]
    [InlineData("Y2004", 0, "A year of four digits has no \"Y\" before it")]
    [InlineData("Y017000", 1, "The year begins with a digit that is not 0")]
    [InlineData("Y17E", 4, "The exponent should stand here, and not the end")]
    [InlineData("Y17E16", 1, "The year has more than 15 digits")]
    [InlineData("Y17000-05", 6, "Only a year of four digits has months")]
    [InlineData("195XS2", 0, "A year with significant digits has no unspecified digits")]
    [InlineData("1950S5", 5, "The year has fewer digits than that, not counting zeros before it")]
    [InlineData("2004-01-01T10:10", 16, "\":\" should stand here, and not the end: a time has hours, minutes and seconds")]
    [InlineData("2004-01-01T24:00:00", 11, "There is no hour 24")]
    [InlineData("2004-01-01T10:10:60", 17, "A second 60 is only in the last minute of a day by UTC")]
    [InlineData("2004-01-01T10:10:10-00:00", 19, "UTC is \"Z\" or \"+00:00\"")]
    [InlineData("2004-01-01?T10:10:10", 11, "Only a whole day without marks or unspecified digits has a time")]
    [InlineData("2004-01-01T10:10:10/2005", 10, "The ends of an interval have no time of day")]
    [InlineData("2005/2004", 5, "The interval ends before it begins")]
    [InlineData("2004/2005/2006", 9, "An interval has two ends")]
    [InlineData("../..", 0, "An interval has a date at one end at least")]
    [InlineData("[]", 1, "A year has four digits, and here is \"]\"")]
    [InlineData("[1667, 1668]", 6, "No space may stand in a set")]
    [InlineData("[1667", 5, "\",\" or \"]\" should follow a date of a set, not the end")]
    [InlineData("{1667]", 5, "\",\" or \"}\" should follow a date of a set, not \"]\"")]
    [InlineData("[1667..,1668]", 7, "Only the last date of a set may be open to what is later")]
    [InlineData("[1667..1668-05]", 7, "Both sides of \"..\" are years, or both months, or both days")]
    [InlineData("[1668..1667]", 7, "What follows \"..\" is before what stands before it")]
    [InlineData("[1667]?", 6, "There is a mark here already: \"%\" is uncertain and approximate")]
    public void It_says_what_is_wrong_and_where(string text, int position, string sentence)
    {
        Assert.False(EdtfExpression.TryParse(text, out _, out var why));
        Assert.Equal(new(sentence, position), why);
        Assert.Equal($"{sentence} (character {position + 1})", Assert.Throws<FormatException>(() => EdtfExpression.Parse(text)).Message);
    }

    [Fact]
    public void Nothing_at_all_is_refused_too() => Assert.False(EdtfExpression.TryParse(null, out _, out _));
}
