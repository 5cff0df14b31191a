using Concord.Plans.Domain;
using Concord.Plans.Domain.Measuring;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Domain.Measuring;

public sealed class MeasurabilityTests
{
    [Theory]
    [InlineData("Publish a White Paper on online harms.", "Publish a White Paper on online harms")]
    [InlineData("We will publish guidance for schools.", "publish guidance for schools")]
    [InlineData("The Home Office will also issue new rules.", "issue new rules")]
    [InlineData("The department is to set up a taskforce.", "set up a taskforce")]
    [InlineData("Guidance for parents will be published.", "Guidance for parents will be published")]
    [InlineData("A new board is to be set up.", "A new board is to be set up")]
    [InlineData("Explore what works and publish the findings.", "publish the findings")]
    [InlineData("Support campaigns that explain rights, and fund three voluntary organisations.", "fund three voluntary organisations")]
    [InlineData("With Power to Change, launch an online platform.", "launch an online platform")]
    [InlineData("After the consultation of 2018, issue a voluntary code.", "issue a voluntary code")]
    [InlineData("Plant 1,000 trees.", "Plant 1,000 trees")]
    [InlineData("Knit 400 scarves for refugees.", "Knit 400 scarves for refugees")]
    [InlineData("Train 500 teachers.", "Train 500 teachers")]
    [InlineData("Change the Immigration Rules so that ministers speak English.", "Change the Immigration Rules so that ministers speak…")]
    public void A_deed_that_can_be_seen(string text, string words) => Assert.Equal(new Answer(true, words), Of(text).What);

    [Theory]
    [InlineData("Explore with Walsall new ways to answer hate crime.")]
    [InlineData("Encourage councils to publish their plans.")]
    [InlineData("Continue to publish statistics.")]
    [InlineData("We will continue to work with faith leaders.")]
    [InlineData("Keep supporting a larger programme.")]
    [InlineData("Promote the benefits of volunteering.")]
    [InlineData("Support training that gives faith leaders a grasp of the law.")]
    [InlineData("Work with the NCS Trust towards more mixing.")]
    [InlineData("Raise awareness of the right to vote.")]
    [InlineData("Consider whether to change the law.")]
    [InlineData("MHCLG will support councils.")]
    [InlineData("Community cohesion in every town.")]
    [InlineData("Councils will be encouraged to share what works.")]
    public void A_deed_that_could_go_on_for_ever(string text) => Assert.False(Of(text).What.IsThere, Of(text).What.Words);

    [Theory]
    [InlineData("Fund 16 local authorities, with up to £3 million.", "16 local authorities")]
    [InlineData("Put £30 million into nurseries.", "£30 million")]
    [InlineData("Raise take-up to 95% of families.", "95%")]
    [InlineData("Teach 1,560 children and young people.", "1,560 children")]
    [InlineData("Run campaigns in three areas.", "three areas")]
    [InlineData("Fund five new pilot schemes.", "five new pilot schemes")]
    [InlineData("Publish a guide.", "“Publish a guide” either happened or did not")]
    public void How_much(string text, string words) => Assert.Equal(new Answer(true, words), Of(text).HowMuch);

    [Theory]
    [InlineData("Fund several local authorities in 2019.")]
    [InlineData("Pay for new teaching in the five Integration Areas.")]
    [InlineData("Pay for help for people aged 16 to 24.")]
    [InlineData("Provide support from 2 December 2018.")]
    [InlineData("Give help to holders of a Tier 5 visa.")]
    [InlineData("Explore ways to meet.")]
    public void No_figure(string text) => Assert.False(Of(text).HowMuch.IsThere, Of(text).HowMuch.Words);

    [Fact]
    public void A_target_beside_the_words_is_a_figure() => Assert.Equal(new Answer(true, "1,560 young people"), Of("Teach young people.", with: action => action.SetTarget(1560, "young people")).HowMuch);

    [Fact]
    public void A_part_says_what_the_whole_does_not() => Assert.Equal(new Answer(true, "Launch an app"), Of("Help people, through the strands listed here.", with: action => action.AddComponent("Launch an app")).What);

    [Fact]
    public void By_when_is_a_latest_day()
    {
        Assert.Equal(new Answer(true, "Spring 2027"), Of("Publish a guide.").ByWhen);
        Assert.Equal(new Answer(false, "“Ongoing” has no latest day"), Of("Publish a guide.", with: action => action.SetPromise(Promised("Ongoing", null))).ByWhen);
        Assert.Equal(new Answer(false, "no day is promised"), Of("Publish a guide.", with: action => action.SetPromise(Promised("", null))).ByWhen);
        Assert.Equal(new Answer(true, "June"), Of("Publish a guide.", with: action => action.AddMilestone(null, "First draft", Promise.Of(Promised("June", 30.June(2027))))).ByWhen);
    }

    [Fact]
    public void Who_is_one_accountable_body()
    {
        var action = Action("Publish a guide.", null);
        Assert.Equal(new Answer(true, "Home Office"), Measurability.Of(action, ["Home Office"], true, []).Who);
        Assert.Equal(new Answer(false, "nobody is accountable"), Measurability.Of(action, [], false, []).Who);
        Assert.Equal(new Answer(false, "all departments, so none in particular"), Measurability.Of(action, [], true, []).Who);
        Assert.Equal(new Answer(false, "several bodies: Home Office, Treasury"), Measurability.Of(action, ["Home Office", "Treasury"], false, []).Who);
    }

    [Fact]
    public void All_four_make_it_measurable()
    {
        Assert.True(Of("Publish a guide.").IsMeasurable);
        Assert.False(Of("Explore guides.").IsMeasurable);
        Assert.Equal("Somebody judged otherwise than the words: It is plain", Of("Explore guides.").InAWord(true, "It is plain"));
    }

    private static Measurability Of(string text, Action<PlanAction>? with = null)
    {
        var action = Action(text, with);
        return Measurability.Of(action, ["Home Office"], false, [.. action.Milestones.Select(milestone => milestone.Promise)]);
    }

    private static PlanAction Action(string text, Action<PlanAction>? with)
    {
        var action = new Plan("EX", "Example", "Somebody", "2026", "England", "", "").AddChapter(1, "One", "").AddAction(new("EX-1.01", null, text, text, "HO", "Spring 2027"));
        action.SetPromise(Promised("Spring 2027", 31.May(2027)));
        with?.Invoke(action);
        return action;
    }

    private static PromisedDate Promised(string text, DateOnly? latest) => new(text, PromiseKind.Season, null, null, latest, "spring ends on 31 May", [], "uk-1");
}
