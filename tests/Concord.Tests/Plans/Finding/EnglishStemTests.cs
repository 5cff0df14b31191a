using System.Reflection;
using Concord.Plans.Finding;

namespace Concord.Tests.Plans.Finding;

/// <summary>Words of the paper that describes the rules, with the stems that it gives.</summary>
public sealed class EnglishStemTests
{
    private static readonly Func<string, string> Of = typeof(FindActions).Assembly.GetType("Concord.Plans.Finding.Search.EnglishStem")!
        .GetMethod("Of", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, string>>();

    [Theory]
    [InlineData("caresses", "caress"), InlineData("ponies", "poni"), InlineData("cats", "cat"), InlineData("feed", "feed"), InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster"), InlineData("bled", "bled"), InlineData("motoring", "motor"), InlineData("sing", "sing"), InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl"), InlineData("sized", "size"), InlineData("hopping", "hop"), InlineData("falling", "fall"), InlineData("hissing", "hiss"), InlineData("filing", "file")]
    [InlineData("happy", "happi"), InlineData("sky", "sky"), InlineData("relational", "relat"), InlineData("conditional", "condit"), InlineData("valenci", "valenc"), InlineData("digitizer", "digit")]
    [InlineData("vietnamization", "vietnam"), InlineData("operator", "oper"), InlineData("feudalism", "feudal"), InlineData("decisiveness", "decis"), InlineData("hopefulness", "hope"), InlineData("formaliti", "formal")]
    [InlineData("triplicate", "triplic"), InlineData("formative", "form"), InlineData("electrical", "electr"), InlineData("goodness", "good"), InlineData("revival", "reviv"), InlineData("allowance", "allow")]
    [InlineData("adjustable", "adjust"), InlineData("replacement", "replac"), InlineData("adoption", "adopt"), InlineData("communism", "commun"), InlineData("bowdlerize", "bowdler"), InlineData("rate", "rate")]
    [InlineData("cease", "ceas"), InlineData("controlling", "control"), InlineData("roll", "roll"), InlineData("integrated", "integr"), InlineData("integration", "integr"), InlineData("is", "is"), InlineData("münchen", "münchen")]
    public void A_word_has_its_stem(string word, string stem) => Assert.Equal(stem, Of(word));
}
