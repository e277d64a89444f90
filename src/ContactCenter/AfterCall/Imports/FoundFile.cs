using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Something in a folder that is one recording or text, or that stands in the way of some.</summary>
/// <param name="Path">Its path in the folder, with <c>/</c> between the parts; what was found later has a later one in the walk's order.</param>
/// <param name="Real">Where it is, without links.</param>
internal sealed record FoundFile(string Path, string Real)
{
    /// <summary>The path of the file that tells of the sound, links followed or not; <c>null</c>: there is none.</summary>
    public string? Sidecar { get; init; }

    /// <summary>Whether there is no sound, and the file itself tells what was said.</summary>
    public bool IsText { get; init; }

    /// <summary>
    /// The call that it is of where nothing names one: its name and, as a hash, the folder that it really lies in. It is the same whichever folder above it
    /// is imported, and calls are stored by it: it must not change.
    /// </summary>
    public string CallId
    {
        get
        {
            var (folder, name) = (System.IO.Path.GetDirectoryName(Real), System.IO.Path.GetFileName(Real));
            return $"{name}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder!)).AsSpan(0, 8))}";
        }
    }

    /// <summary>Why it is not read, for people; <c>null</c>: it is.</summary>
    public string? Fault { get; init; }
}
