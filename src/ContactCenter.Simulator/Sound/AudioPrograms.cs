using System.Diagnostics;

namespace ContactCenter.Simulator.Sound;

/// <summary>
/// The programs of this machine that make and convert sound. Each run has a folder of its own for what goes in and what comes
/// out, and a limit of time; no shell is involved. To be called away from the event loop.
/// </summary>
/// <param name="options">Where the programs are.</param>
/// <param name="makeFolder">Makes a folder for one run; <c>null</c>: among the machine's temporary ones.</param>
internal sealed class AudioPrograms(SimulatorOptions options, Func<DirectoryInfo>? makeFolder = null) : IDisposable
{
    /// <summary>However many calls speak at once, so many programs run beside each other.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(AtOnce);

    /// <returns>Where the program is; <c>null</c>: it is not on this machine.</returns>
    public string? Find(string name) => (options.SoundPrograms ?? Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program that makes one file of another.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Made of the paths of what goes in and what is to come out.</param>
    /// <param name="input">What goes in.</param>
    /// <returns>What came out; <c>null</c>: the program failed, or took too long, or there is no room for its files.</returns>
    public async Task<byte[]?> RunAsync(string program, Func<string, string, string[]> arguments, byte[] input)
    {
        await _turn.WaitAsync();
        try
        {
            return await RunInFolderAsync(program, arguments, input);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]?> RunInFolderAsync(string program, Func<string, string, string[]> arguments, byte[] input)
    {
        var folder = makeFolder?.Invoke() ?? Directory.CreateTempSubdirectory("sound-");
        try
        {
            var (source, result) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "out"));
            await File.WriteAllBytesAsync(source, input);
            return Run(program, arguments(source, result)) && File.Exists(result) ? await File.ReadAllBytesAsync(result) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(Limit))
                return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);

            // Until it is gone it may still write where its folder is to be deleted.
            process.WaitForExit(Limit);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
