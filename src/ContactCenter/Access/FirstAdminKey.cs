using System.Buffers.Text;
using System.Security.Cryptography;

namespace ContactCenter.Access;

/// <summary>For a first look without any settings: a random admin key, made once and kept in a file that only its owner may read.</summary>
public static class FirstAdminKey
{
    private const string FileName = "admin-api-key";

    public static ApiKey ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept)
            return new("first admin", kept, Role.Admin);
        var made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(made);
        return new("first admin", made, Role.Admin);
    }
}
