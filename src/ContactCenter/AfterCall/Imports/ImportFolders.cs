using System.Collections.Immutable;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Where on this machine back-fills may read: below the folders of the settings, wherever links lead.</summary>
internal sealed class ImportFolders(ImportsSettings settings)
{
    /// <summary>Finds the folder that somebody has asked for.</summary>
    /// <param name="folder">A path; a relative one begins at the server's working folder.</param>
    /// <param name="isTyped">Whether the owner of the machine has typed it, which is as good as having listed it.</param>
    /// <returns>Its path without links, or in one sentence why it is not imported. Who may not read it is not told whether it is there.</returns>
    public (string? Real, string? Refusal) Find(string folder, bool isTyped)
    {
        var real = RealPath.Of(folder);
        if (!isTyped && (real is null || !IsListed(real)))
            return (null, "must be a folder that is there, and lies in one of Imports:Folders once its links are followed");
        return Directory.Exists(real) ? (real, null) : (null, "must be a folder that is there");
    }

    /// <returns>Whether a back-fill may read there.</returns>
    /// <param name="import">Of a folder.</param>
    /// <param name="real">A path without links.</param>
    public bool Admits(Import import, string real) => (import.IsTyped && RealPath.IsWithin(real, import.Folder!)) || IsListed(real);

    private bool IsListed(string real) => Real().Any(folder => RealPath.IsWithin(real, folder));

    /// <summary>As they are now: a share may be mounted by and by.</summary>
    private ImmutableArray<string> Real() => [.. settings.Folders.Select(RealPath.Of).OfType<string>()];
}
