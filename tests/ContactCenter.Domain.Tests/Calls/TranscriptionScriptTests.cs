using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.TestKit;
using ContactCenter.Voice;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What the platform is asked to put into words, where it is the one that does.</summary>
public sealed class TranscriptionScriptTests
{
    private static CallPlan Asking(string policy = "Split", params (string Key, string? Value)[] more) =>
        RecordingPlan.Of("Sales", policy, "This call is recorded.", more: more) with { IsTranscribedByPlatform = true };

    private static TestCall Call(CallPlan plan, params (string Name, string Value)[] attributes) => new TestCall(plan).Choose("1").With(session =>
        attributes.Aggregate(session, (all, attribute) => all.With(all.Attached.Attributes.With(attribute.Name, attribute.Value))));

    private static string Join(CallPlan plan)
    {
        var call = Call(plan).Session;
        var ncco = new AgentScript(plan, call).Join(call.Legs[0]);
        ncco.Check().Should().BeEmpty();
        return ncco.ToString();
    }

    private static TranscriptionOptions? Asked(params (string Name, string Value)[] attributes)
    {
        var (plan, call) = (Asking(), Call(Asking(), attributes).Session);
        return new AgentScript(plan, call).Join(call.Legs[0]).OfType<RecordAction>().Single().Transcription;
    }

    [Fact]
    public void Split_asks_for_both_sides() => Golden.Matches(Join(Asking()));

    [Fact]
    public void Mono_asks_for_the_room() => Golden.Matches(Join(Asking("Mono")));

    [Fact]
    public void What_begins_in_the_middle_of_a_conversation_is_asked_for_as_well()
    {
        var plan = Asking("Off") with { IsTranscribedByPlatform = true };
        var call = Call(plan).Session;

        new AgentScript(plan, call).JoinRecorded(call.Legs[0]).OfType<RecordAction>().Single().Transcription!.EventUrl
            .Should().Be(CallUrls.LegTranscript(call, call.Legs[0], "en-GB"));
    }

    [Fact]
    public void A_voice_message_is_asked_for()
    {
        var plan = Asking(more: ("Ivr:Menus:Main:Options:3:Message", "Sales"));
        var call = new TestCall(plan).Choose("3");

        call.Session.Placement.State.Should().BeOfType<LeavingMessage>();
        var record = call.Last.Answer!.OfType<RecordAction>().Single();
        Ncco ncco = Ncco.Start().Add(record);
        Golden.Matches(ncco.ToString());
    }

    [Fact]
    public void Where_another_engine_hears_the_platform_is_asked_for_nothing()
    {
        var plan = Asking() with { IsTranscribedByPlatform = false };
        var call = Call(plan).Session;

        new AgentScript(plan, call).Join(call.Legs[0]).OfType<RecordAction>().Single().Transcription.Should().BeNull();
    }

    [Fact]
    public void A_call_that_is_not_to_be_put_into_words_is_not()
    {
        Asked((TranscriptionScript.Switch, "false")).Should().BeNull();
        Asked((TranscriptionScript.Switch, "no")).Should().NotBeNull("only false switches it off");
    }

    [Theory]
    [InlineData("", "en-GB")]
    [InlineData("en", "en-GB")]
    [InlineData("en-us", "en-US")]
    [InlineData("de", "de-DE")]
    [InlineData("de-CH", "de-DE")]
    [InlineData("no", "nb-NO")]
    [InlineData("iw-IL", "he-IL")]
    [InlineData("jw", "jv-ID")]
    [InlineData("zh", "zh")]
    [InlineData("zh-CN", "cmn-hans-CN")]
    [InlineData("cmn-CN", "cmn-hans-CN")]
    [InlineData("yue-CN", "yue-hant-HK")]
    [InlineData("Deutsch", "en-GB")]
    [InlineData("cy", null)]
    [InlineData("xx-YY", null)]
    public void It_is_told_the_language_that_the_call_says_else_the_one_that_the_caller_is_spoken_to_in(string said, string? told)
    {
        Asked((TranscriptionScript.Language, said))?.Language.Should().Be(told);
        (Asked((TranscriptionScript.Language, said)) is null).Should().Be(told is null, "nonsense is worse than no words");
    }
}
