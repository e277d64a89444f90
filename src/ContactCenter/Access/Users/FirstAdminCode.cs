using System.Security.Cryptography;
using System.Text;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access.Users;

/// <summary>
/// A code with which whoever can read the server's folder makes the first admin: 128 random bits in a file of its owner. It is gone after
/// use, an hour, or five wrong tries; the next start makes another.
/// </summary>
internal sealed class FirstAdminCode(string folder, TimeProvider time) : IDisposable
{
    public const string FileName = "first-admin";

    private const int MostWrong = 5;

    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private byte[]? _hash;
    private DateTimeOffset _until;
    private int _wrong;
    private ITimer? _end;

    public string Path => System.IO.Path.Combine(folder, FileName);

    public bool IsOpen
    {
        get
        {
            lock (_gate)
                return _hash is not null && time.GetUtcNow() < _until;
        }
    }

    /// <summary>Makes the code and writes its file.</summary>
    /// <exception cref="SettingsException">The folder cannot be written.</exception>
    public void Make()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_gate)
        {
            OwnerOnlyFolder.Make(folder);
            OwnerOnlyFile.Write(Path, $"{code}\n");
            _hash = HashOf(code);
            _until = time.GetUtcNow() + Valid;
            _wrong = 0;
            _end = time.CreateTimer(_ => End(), state: null, Valid, Timeout.InfiniteTimeSpan);
        }
    }

    /// <returns>Whether that is the code; a wrong try counts.</returns>
    public bool Is(string code)
    {
        lock (_gate)
        {
            if (_hash is null || time.GetUtcNow() >= _until)
                return false;
            if (CryptographicOperations.FixedTimeEquals(_hash, HashOf(code.Trim())))
                return true;
            if (++_wrong == MostWrong)
                End();
            return false;
        }
    }

    /// <summary>The code counts no more, and its file is gone, also one that an earlier process left.</summary>
    public void End()
    {
        lock (_gate)
        {
            _hash = null;
            _end?.Dispose();
            if (Directory.Exists(folder))
                File.Delete(Path);
        }
    }

    public void Dispose() => _end?.Dispose();

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
