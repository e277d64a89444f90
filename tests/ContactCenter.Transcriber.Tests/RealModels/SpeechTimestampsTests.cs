using System.Text.Json;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Where the real model finds speech.</summary>
[Collection(RealModelCollection.Name)]
public sealed class SpeechTimestampsTests(RealEngines engines)
{
    private const int Around = 5;

    [Fact]
    public async Task Speech_between_silences_is_found_and_the_silences_are_not()
    {
        var speech = TestSound.ReadOverTelephone(SpeechFiles.Audio("jfk.wav"));
        var silence = new float[Around * TestSound.Rate];

        var found = await FindAsync([.. silence, .. speech, .. silence]);

        var seconds = speech.Length / (double)TestSound.Rate;
        found.Should().HaveCountGreaterThan(0).And.HaveCountLessThan(5).And.OnlyContain(stretch => stretch.Start > 4.5 && stretch.End < Around + seconds + .5);
        found.Sum(stretch => stretch.End - stretch.Start).Should().BeGreaterThan(seconds * .6);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("tone")]
    [InlineData("ringback")]
    public async Task Where_nobody_speaks_nothing_is_found(string kind) => (await FindAsync(NotSpeech.Of(kind, 30))).Should().BeEmpty();

    private async Task<IReadOnlyList<(double Start, double End)>> FindAsync(float[] samples)
    {
        await using var server = await TestServer.StartAsync(engines.Installed);
        var (_, body) = await server.PostAsync(Forms.Of(WavBytes.Of(samples)), "?file=last", path: TestServer.Timestamps);
        return [.. body.EnumerateArray().Select(stretch => (Seconds(stretch, "start"), Seconds(stretch, "end")))];
    }

    private static double Seconds(JsonElement stretch, string name) => stretch.GetProperty(name).GetInt64() / 1_000.0;
}
