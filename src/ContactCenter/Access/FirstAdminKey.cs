using System.Buffers.Text;
using System.Security.Cryptography;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access;

/// <summary>For a first look without any settings: a random admin key, made once and kept in a file that only its owner may read.</summary>
public static class FirstAdminKey
{
    private const string FileName = "admin-api-key";

    /// <exception cref="SettingsException">The folder cannot be made, read or written.</exception>
    public static ApiKey ReadOrMake(string folder)
    {
        try
        {
            OwnerOnlyFolder.Make(folder);
            return new("first admin", ReadOrMakeFile(Path.Combine(folder, FileName)), Role.Admin);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([new("Storage:Path", $"'{folder}' cannot be used: {fault.Message}")]);
        }
    }

    private static string ReadOrMakeFile(string path)
    {
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept)
            return kept;
        var made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        OwnerOnlyFile.Write(path, $"{made}\n");
        return made;
    }
}
