using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>The transcript of the call <c>caller-leg</c>, which is written anew.</summary>
internal static class TranscriptsOfCall
{
    private const string Call = "caller-leg";

    /// <summary>From then on what was made of the call is of an older transcript.</summary>
    public static async Task WriteAnewAsync(FakeWebhooks fake)
    {
        var transcripts = fake.Services.GetRequiredService<ITranscripts>();
        var recordings = await fake.Services.GetRequiredService<IRecordingIndex>().OfCallAsync(Call, TestContext.Current.CancellationToken);
        var recording = recordings.Should().ContainSingle().Subject;
        var kept = await transcripts.FindAsync(recording, TestContext.Current.CancellationToken);
        await transcripts.SaveAsync(recording, kept!, static () => true, TestContext.Current.CancellationToken);
    }

    public static async Task AnalyseAsync(FakeWebhooks fake)
    {
        var background = fake.Services.GetRequiredService<BackgroundWork>();
        await background.AddAsync([AnalyseHandler.Work(background, Call, fake.Clock.GetUtcNow())]);
        await fake.SettleAsync();
    }
}
