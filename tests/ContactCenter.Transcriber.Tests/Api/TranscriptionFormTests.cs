using ContactCenter.Transcriber.Api;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class TranscriptionFormTests
{
    [Fact]
    public void Nothing_said_means_plain_JSON_in_whatever_language() =>
        TranscriptionForm.Of([]).Should().Be(new TranscriptionForm(new TranscriptionRequest(), ResponseFormat.Json));

    [Fact]
    public void All_that_is_said_is_read() =>
        Read(("model", "whisper"), ("language", "de-AT"), ("prompt", "Aquilo"), ("response_format", "verbose_json"), ("temperature", "0"),
            ("timestamp_granularities[]", "segment"), ("timestamp_granularities[]", "word"))
            .Should().Be(new TranscriptionForm(new TranscriptionRequest("whisper", "de", "Aquilo", true), ResponseFormat.VerboseJson));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-US", "en")]
    [InlineData("English", "en")]
    [InlineData("german", "de")]
    [InlineData("nb-NO", "no")]
    [InlineData("fil", "tl")]
    [InlineData("Filipino", "tl")]
    [InlineData("jv", "jw")]
    [InlineData("auto", null)]
    [InlineData("", null)]
    public void Languages_are_written_in_many_ways(string language, string? code) => Read(("language", language)).Request.Language.Should().Be(code);

    [Theory]
    [InlineData("language", "klingonese")]
    [InlineData("language", "../x")]
    [InlineData("response_format", "srt")]
    [InlineData("timestamp_granularities[]", "letter")]
    public void A_wrong_value_is_named(string field, string value) =>
        FluentActions.Invoking(() => Read((field, value))).Should().Throw<RequestException>().Which.Parameter.Should().Be(field);

    [Fact]
    public void A_prompt_has_an_end() =>
        FluentActions.Invoking(() => Read(("prompt", new string('a', 5_000)))).Should().Throw<RequestException>().Which.Parameter.Should().Be("prompt");

    private static TranscriptionForm Read(params (string Name, string Value)[] fields) =>
        TranscriptionForm.Of([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
}
