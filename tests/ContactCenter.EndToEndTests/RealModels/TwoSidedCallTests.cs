using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Calls with a channel for each side, heard by real models.</summary>
[Collection(RealModelCollection.Name)]
public sealed class TwoSidedCallTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int ClipsOfLanguage = 2;

    private readonly TranscriberBeside _beside = new(RealSpeech.Models);

    private static readonly string[] Talk =
    [
        "Thank you for calling Riverside Energy, my name is Daniel. How can I help you today?",
        "Hi Daniel, my name is Susan Clark. I am calling because my last bill is much higher than usual and nobody has explained why.",
        "I am sorry about that, Susan. Can I have your account number please?",
        "Yes, it is four seven one nine zero two six.",
        "Thank you. I can see that your meter was estimated in January. I will send an engineer on Tuesday the fourteenth of March.",
        "That is great, thank you very much. You have been really helpful.",
        "You are welcome. Is there anything else I can help you with?",
        "No, that is all. Goodbye.",
    ];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _beside.DisposeAsync();

    [Fact]
    public async Task Two_voices_in_English_have_few_wrong_words_and_each_its_own()
    {
        var turns = new List<(Speaker, string, float[])>();
        foreach (var (i, text) in Talk.Index())
            turns.Add(i % 2 == 0 ? (Speaker.Agent, text, await SpokenText.ByManAsync(text)) : (Speaker.Caller, text, await SpokenText.ByWomanAsync(text)));

        var errors = await HearAsync(new(turns), "en");

        errors.Rate.Should().BeLessThanOrEqualTo(.10);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    public async Task The_sides_of_other_languages_are_told_apart_and_so_is_the_language(string language)
    {
        var clips = Clip.SentencesIn(RealSpeech.Audio).Where(clip => clip.Language == language).Take(ClipsOfLanguage);

        var errors = await HearAsync(TwoSidedCall.Of(clips), language);

        errors.Rate.Should().BeLessThanOrEqualTo(.15);
    }

    private async Task<WordErrors> HearAsync(TwoSidedCall call, string language)
    {
        var heard = new List<HeardChannel>();
        for (var channel = 1; channel <= TwoSidedCall.Channels; channel++)
        {
            var sound = await _beside.Engine.TranscribeAsync(call.Side(channel), TestContext.Current.CancellationToken);
            heard.Add(HeardChannels.Of(channel, sound));
        }

        var transcript = TranscriptMerge.Of(heard, new(TwoSidedCall.Channels, TwoSidedCall.AgentChannel), _beside.Engine.Name, []).Text;
        foreach (var segment in transcript.Segments)
            output.WriteLine($"{segment.Start:0.0} {segment.Speaker}: {segment.Text}");
        transcript.Segments.Should().OnlyContain(segment => transcript.LanguageOf(segment) == language);
        transcript.Segments.Should().OnlyContain(segment => call.At((segment.Start + segment.End) / 2) == segment.Speaker, "nobody's words are the other's");
        var errors = WordErrors.Of(call.TextOf(Speaker.Agent), TextOf(transcript, Speaker.Agent), language)
            + WordErrors.Of(call.TextOf(Speaker.Caller), TextOf(transcript, Speaker.Caller), language);
        output.WriteLine($"words wrong: {errors.Errors} of {errors.Words}, {errors.Rate:P1}");
        return errors;
    }

    private static string TextOf(TranscriptText transcript, Speaker who) =>
        string.Join(' ', transcript.Segments.Where(segment => segment.Speaker == who).Select(segment => segment.Text));
}
