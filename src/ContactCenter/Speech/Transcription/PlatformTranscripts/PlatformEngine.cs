using System.Text.Json;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.Files;

namespace ContactCenter.Speech.Transcription.PlatformTranscripts;

/// <summary>The voice platform's own transcription: it hears calls while it records them, and keeps what it has written down for us.</summary>
internal sealed class PlatformEngine(IPlatformFiles files, EngineReach reach) : IWrittenEngine
{
    /// <summary>Two hours of speech, as many as it hears, with the times of all words have less. Its type is nowhere promised.</summary>
    private static readonly DownloadLimits Limits = DownloadLimits.Json with
    {
        LongestBytes = 16 << 20,
        ContentTypes = [.. DownloadLimits.Json.ContentTypes, "application/octet-stream", "binary/octet-stream", "text/plain"],
        TypeMayBeMissing = true,
    };

    public string Name => nameof(TranscriptionEngineKind.Platform);

    public async Task<IReadOnlyList<TranscribedSound>> ReadAsync(Uri transcript, string? language, CancellationToken cancellationToken)
    {
        try
        {
            var heard = Read(await DownloadAsync(transcript, cancellationToken), language);
            reach.Answered();
            return heard;
        }
        catch (TranscriptionException fault)
        {
            reach.Note(fault);
            throw;
        }
    }

    public TranscriptionException Missing()
    {
        var fault = new TranscriptionException(TranscriptionFault.Refused, "The platform has told of no transcript in time.");
        reach.Note(fault);
        return fault;
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(Uri transcript, CancellationToken cancellationToken)
    {
        var sink = new BytesSink();
        var result = await files.DownloadAsync(transcript, Limits, sink, resume: null, cancellationToken);
        return result.Match(
            _ => sink.Bytes,
            refused => throw new TranscriptionException(FaultOf(refused.Refusal), $"The platform's transcript cannot be had: {refused.Reason}"),
            again => throw new TranscriptionException(TranscriptionFault.Unavailable, $"The platform's transcript does not come: {again.Reason}")
            {
                RetryAfter = again.RetryAfter,
            });
    }

    private static TranscriptionFault FaultOf(DownloadRefusal refusal) =>
        refusal.MayPass() || refusal.IsOddAnswer() ? TranscriptionFault.Unavailable : TranscriptionFault.Refused;

    private static IReadOnlyList<TranscribedSound> Read(ReadOnlyMemory<byte> json, string? language)
    {
        try
        {
            return PlatformTranscript.Read(json, language);
        }
        catch (JsonException fault)
        {
            throw new TranscriptionException(TranscriptionFault.Refused, $"What the platform has written down is no transcript: {fault.Message}", fault);
        }
    }
}
