using System.Security.Cryptography;
using ContactCenter.Foundation.Settings;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Setup;

/// <summary>The application's key pair. It is made here and kept before anything is created; only its public half is ever sent.</summary>
internal sealed class KeyStep(SetupMachine machine, SetupFile file)
{
    private const string PathKey = "Vonage:PrivateKeyPath";
    private const string FileName = "private.key";

    /// <returns>The public half, PEM.</returns>
    /// <exception cref="SetupException">The key cannot be read or written.</exception>
    public string Run()
    {
        if (file["Vonage:PrivateKey"] is { } pem)
            return PublicHalf(pem, LocalSettings.FileName);
        var path = file[PathKey] ?? FileName;
        var publicKey = AtPath(path);
        file[PathKey] = path;
        file.Save();
        return publicKey;
    }

    private string AtPath(string path)
    {
        var full = Path.Combine(machine.Folder, path);
        try
        {
            if (File.Exists(full))
                return PublicHalf(File.ReadAllText(full), full);
            using var made = RSA.Create(2048);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            OwnerOnlyFile.Write(full, $"{made.ExportPkcs8PrivateKeyPem()}\n");
            machine.Console.Say($"A private key was made: {full}");
            return made.ExportSubjectPublicKeyInfoPem();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{full} cannot be read or written: {fault.Message}");
        }
    }

    private static string PublicHalf(string pem, string where)
    {
        try
        {
            using var key = PrivateKeyReader.Read(pem);
            return key.ExportSubjectPublicKeyInfoPem();
        }
        catch (FormatException fault)
        {
            throw new SetupException($"{where}: {fault.Message}");
        }
    }
}
