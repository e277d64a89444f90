using System.Buffers.Text;
using System.Globalization;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Writes pieces of a conversation.</summary>
/// <param name="server">Where the API is found.</param>
/// <param name="parties">Who took part.</param>
internal sealed class VconDialogs(Uri server, VconParties parties)
{
    /// <param name="recording">Its sound is or was here.</param>
    /// <param name="sound"><c>null</c>: there is none any more, or none that the asker may have.</param>
    public VconDialog Of(Recording recording, VconSound? sound)
    {
        var heard = parties.Of(recording);
        var dialog = new VconDialog("recording", recording.StartedAt, Math.Round(recording.Duration?.TotalSeconds ?? 0, 3), heard)
        {
            Originator = heard[0] == VconParties.Caller ? null : VconParties.Caller,
            Mimetype = sound?.Type ?? VconMediaTypes.Of(recording.Type),
        };
        return sound switch
        {
            null => dialog,
            { Bytes: { } bytes } => dialog with { Body = Base64Url.EncodeToString(bytes.Span), Encoding = "base64url" },
            _ => dialog with
            {
                Url = new(server, $"api/v1/recordings/{recording.Number.ToString(CultureInfo.InvariantCulture)}/audio"),
                Alg = "SHA-512",
                Signature = Base64Url.EncodeToString(sound.Hash.Span),
            },
        };
    }

    /// <summary>The turns of a conversation that came in writing.</summary>
    public IEnumerable<VconDialog> OfText(Recording recording, KeptTranscript written) => written.Transcript.Text.Segments.Select(segment =>
        new VconDialog("text", recording.StartedAt.AddSeconds(segment.Start), Math.Round(segment.End - segment.Start, 3), PartiesOf(recording, segment.Speaker))
        {
            // As the draft has it; the vcon library knows types of sounds alone.
            Mimetype = "text/plain",
            Body = segment.Text,
            Encoding = "none",
        });

    private IReadOnlyList<int> PartiesOf(Recording recording, Speaker speaker) => speaker switch
    {
        Speaker.Agent => [parties.AgentOf(recording) ?? VconParties.Caller],
        Speaker.Caller => [VconParties.Caller],
        _ => parties.Of(recording),
    };
}
