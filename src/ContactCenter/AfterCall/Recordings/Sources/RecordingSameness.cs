using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>
/// Says when two recordings of a source are the same, as texts to be hashed with a key. They are stored for ever, erased recordings' too: what they
/// are made of must not change.
/// </summary>
/// <remarks>Each part stands behind its length, so that no two lists of parts make the same text.</remarks>
internal static class RecordingSameness
{
    /// <summary>
    /// What a recording is known by when it is announced: its id; else its call and its address without signatures; else, of a conversation in
    /// writing, its call and what was said.
    /// </summary>
    public static string Of(RecordingSource source, RecordingAnnouncement announcement) => announcement switch
    {
        { RecordingId: { } id } => Joined(source, "id", id),
        { Url: { } url } => Joined(source, "url", announcement.CallId, RecordingUrl.WithoutSignature(url, source.IgnoredQuery)),
        _ => OfContent(source, announcement.CallId, Sha256Of(announcement.Transcript!)),
    };

    /// <summary>What a call that the source has led is known by.</summary>
    /// <param name="source">Who has told of it.</param>
    /// <param name="callId">The call as the source names it.</param>
    public static string OfCall(RecordingSource source, string callId) => Joined(source, "call", callId);

    /// <summary>What a recording without an id of its own is known by once it has come: its call and its bytes.</summary>
    /// <param name="source">Who has told of it.</param>
    /// <param name="callId">The call as the source names it.</param>
    /// <param name="sha256">64 hexadecimal digits.</param>
    public static string OfContent(RecordingSource source, string callId, string sha256) => Joined(source, "content", callId, sha256.ToLowerInvariant());

    /// <summary>What a recording without an id of its own is known by among those of its call, once it has come.</summary>
    /// <param name="source">The name of who has told of it.</param>
    /// <param name="call">The call, by our id.</param>
    /// <param name="sha256">64 hexadecimal digits.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string HashOfContent(string source, string call, string sha256) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OfContent(new(source), call, sha256))));

    private static string Joined(RecordingSource source, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        Append(text, "recording");
        Append(text, source.Name.ToLowerInvariant());
        foreach (var part in parts)
            Append(text, part);
        return text.ToString();
    }

    private static string Sha256Of(TranscriptText transcript)
    {
        var text = new StringBuilder();
        foreach (var segment in transcript.Segments)
        {
            Append(text, segment.Speaker.ToString());
            Append(text, segment.Start.ToString("R", CultureInfo.InvariantCulture));
            Append(text, segment.End.ToString("R", CultureInfo.InvariantCulture));
            Append(text, segment.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string part) => text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
}
