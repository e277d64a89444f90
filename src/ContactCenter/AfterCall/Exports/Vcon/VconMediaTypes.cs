using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Media types as vCons name them.</summary>
internal static class VconMediaTypes
{
    private const string Wav = "audio/x-wav";

    /// <param name="type">Of a sound, as it was judged when it came; <c>null</c>: it never came.</param>
    /// <returns>A name that the vcon library takes, as far as it has one for that type. It takes no piece of a conversation without any.</returns>
    public static string Of(string? type) => type switch
    {
        // Recordings are WAV where nobody has asked for anything else.
        MediaTypes.Wav or null => Wav,
        "audio/mp4" => "audio/x-m4a",
        _ => type,
    };
}
