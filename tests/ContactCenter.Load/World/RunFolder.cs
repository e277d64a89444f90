namespace ContactCenter.Load.World;

/// <summary>Where one run keeps its data and logs: removed when the run ends well, kept otherwise.</summary>
public sealed class RunFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-load-");

    public string Path => _folder.FullName;

    /// <summary>Whether it stays when the run is over.</summary>
    public bool IsKept { get; set; } = true;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (!IsKept)
            _folder.Delete(recursive: true);
    }
}
