using System.Collections.Immutable;

namespace ContactCenter.Domain.Tests.Plan;

/// <summary>What is told at start of prompts that could not be said.</summary>
public sealed class PlanCheckTests
{
    private const string Filled = " with the longest that can stand for what is in braces";
    private const string TooLong = "text must be 1 to 1,500 characters without tags";
    private const string Markup = "holds <, which the platform takes for markup: say it in words, or write &lt; within <speak>";

    private static readonly CallPlan Plan = TestPlan.Of();

    [Theory]
    [InlineData("/audio/{from_user}.mp3", "is an audio file, whose address cannot hold names in braces")]
    [InlineData("Goodbye {account}.", "holds {account}, which is set on no way to this prompt")]
    [InlineData("Press < for less.", Markup)]
    [InlineData("https://[", "is no address of an audio file")]
    [InlineData("<speak>Goodbye <voice>you</voice></speak>", "cannot be said: text must be SSML without <voice>, which is no tag of the platform")]
    public void A_prompt_that_cannot_be_said_is_told_by_its_key(string text, string problem) =>
        FaultsOf(Prompt.Of(text)).Should().Equal(new PlanFault("Texts:Goodbye", problem));

    [Theory]
    [InlineData("", 1_501, $"cannot be said: {TooLong}")]
    [InlineData("{from_user}", 1_245, $"cannot be said{Filled}: {TooLong}")]
    public void A_prompt_that_is_too_long_with_what_is_filled_in_is_told(string start, int length, string problem) =>
        FaultsOf(Prompt.Of(start + new string('x', length))).Should().Equal(new PlanFault("Texts:Goodbye", problem));

    [Theory]
    [InlineData("", 1_500)]
    [InlineData("{from_user}", 1_244)]
    [InlineData("https://contact.test/", 1_600)]
    public void A_prompt_that_just_fits_and_any_address_are_fine(string start, int length) =>
        FaultsOf(Prompt.Of(start + new string('x', length))).Should().BeEmpty();

    [Theory]
    [InlineData("Goodbye, and thank you.")]
    [InlineData("Goodbye {from_user}.")]
    [InlineData("<speak>Less &lt; more</speak>")]
    [InlineData("/audio/goodbye.mp3")]
    [InlineData("https://contact.test/a?b=<c")]
    public void What_can_be_said_is_no_fault(string text) => FaultsOf(Prompt.Of(text)).Should().BeEmpty();

    [Fact]
    public void Every_unknown_name_is_told() =>
        FaultsOf(Prompt.Of("{account} {from_user} {order}")).Select(fault => fault.Problem).Should().Equal(
            "holds {account}, which is set on no way to this prompt", "holds {order}, which is set on no way to this prompt");

    [Fact]
    public void A_fault_of_a_translation_is_told_by_its_language_and_the_prompts_own_comes_last() =>
        FaultsOf(Prompt.Of("Bye < {no}", ImmutableDictionary<string, string>.Empty.Add("fr", "Au < revoir").Add("de", "Tschüss {a}"))).Should().Equal(
            new PlanFault("Texts:Goodbye:de", "holds {a}, which is set on no way to this prompt"),
            new PlanFault("Texts:Goodbye:fr", Markup),
            new PlanFault("Texts:Goodbye", "holds {no}, which is set on no way to this prompt"));

    [Fact]
    public void The_same_words_are_told_once_by_the_language_that_has_them() =>
        FaultsOf(Prompt.Of("Bye <", ImmutableDictionary<string, string>.Empty.Add("fr", "Bye <"))).Should().Equal(new PlanFault("Texts:Goodbye:fr", Markup));

    [Theory]
    [InlineData("en-G", null, "Language", "cannot speak: language must be a language tag such as en-GB")]
    [InlineData("en-GB", -1, "Style", "cannot speak: style must be 0 to 100")]
    public void A_menu_whose_voice_cannot_speak_is_told_by_its_key(string language, int? style, string key, string problem)
    {
        var menu = Plan.Ivr.Menus["Main"] with { Voice = new(language, style, null) };

        var faults = PlanCheck.Of(Plan with { Ivr = Plan.Ivr with { Menus = Plan.Ivr.Menus.SetItem("Main", menu) } });

        faults.Should().Equal(new PlanFault($"Ivr:Menus:Main:{key}", problem));
    }

    [Fact]
    public void Tags_that_makers_of_voices_have_are_a_warning_and_no_fault()
    {
        var plan = With(Prompt.Of("<speak>Bye <amazon:effect>you</amazon:effect></speak>", ImmutableDictionary<string, string>.Empty.Add("fr", "Au revoir")));

        PlanCheck.Of(plan).Should().BeEmpty();
        PlanCheck.WarningsOf(plan).Should()
            .Equal(new PlanFault("Texts:Goodbye", "holds <amazon:effect>, which is none of the tags that the platform is known to take"));
    }

    private static IEnumerable<PlanFault> FaultsOf(Prompt goodbye) => PlanCheck.Of(With(goodbye));

    private static CallPlan With(Prompt goodbye) => Plan with { Texts = Plan.Texts with { Goodbye = goodbye } };
}
