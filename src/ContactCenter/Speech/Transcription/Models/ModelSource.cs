using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>Where a model comes from, and what it must be.</summary>
/// <param name="Url">To be brought from there; <c>null</c>: it is a file of this machine.</param>
/// <param name="Path">The file of this machine; <c>null</c>: it has an address.</param>
/// <param name="File">The name that it gets in the models folder.</param>
/// <param name="Sha256">What its bytes must give, in small hex digits; <c>null</c>: somebody has said that it is unchecked.</param>
internal sealed record ModelSource(Uri? Url, string? Path, string File, string? Sha256)
{
    private const int DigitsOfSha256 = 64;

    /// <summary>What it is for.</summary>
    public ModelKind Kind { get; init; }

    /// <param name="text">A published name of a Whisper model, an address, or a file.</param>
    /// <param name="sha256">As it was typed; <c>null</c>: it was not.</param>
    /// <param name="isUnchecked">Whether it was said that nothing is to be checked.</param>
    /// <param name="kind">What it is for.</param>
    /// <exception cref="CommandLineException">It is none of them, or it was not said how it is checked.</exception>
    public static ModelSource Of(string text, string? sha256, bool isUnchecked, ModelKind kind = ModelKind.Whisper)
    {
        if (kind == ModelKind.Whisper && PublishedModel.Named(text) is { } published)
        {
            return sha256 is null && !isUnchecked
                ? new(published.Url, null, published.File, published.Sha256)
                : throw new CommandLineException(
                    $"{published.Name} is checked by what is known of it: leave out --{ModelsCommand.Sha256} and --{ModelsCommand.Unchecked}.");
        }

        var digits = DigitsOf(sha256, isUnchecked);
        if (BaseAddress.TryReadUrl(text, out var url))
        {
            return digits is not null || BaseAddress.IsPrivate(url)
                ? new(url, null, NameOf(Uri.UnescapeDataString(url.Segments[^1]), kind), digits) { Kind = kind }
                : throw new CommandLineException(
                    $"What comes by http could be anything: give --{ModelsCommand.Sha256}, or an address that begins with https://.");
        }

        return System.IO.File.Exists(text)
            ? new(null, System.IO.Path.GetFullPath(text), NameOf(System.IO.Path.GetFileName(text), kind), digits) { Kind = kind }
            : throw new CommandLineException(
                $"'{text}' is no file, no address, and none of the published models {string.Join(", ", PublishedModel.Names)}.");
    }

    /// <returns>As <see cref="Sha256"/>.</returns>
    /// <exception cref="CommandLineException">It is no checksum, or it was not said how the file is checked.</exception>
    public static string? DigitsOf(string? sha256, bool isUnchecked)
    {
        if (sha256 is null)
        {
            return isUnchecked ? null : throw new CommandLineException(
                $"Say what the model's SHA-256 is, as in --{ModelsCommand.Sha256} 60ed5b…, or that nothing is checked: --{ModelsCommand.Unchecked}.");
        }

        if (isUnchecked)
            throw new CommandLineException($"--{ModelsCommand.Sha256} and --{ModelsCommand.Unchecked} contradict each other.");
        return sha256.Length == DigitsOfSha256 && sha256.All(char.IsAsciiHexDigit)
            ? sha256.ToLowerInvariant()
            : throw new CommandLineException($"--{ModelsCommand.Sha256} must have {DigitsOfSha256} hex digits.");
    }

    private static string NameOf(string name, ModelKind kind) => ModelName.IsFile(name, kind)
        ? name
        : throw new CommandLineException(
            $"'{name}' is not the name of a model's file: letters, digits, dots, hyphens, and {string.Join(" or ", ModelName.ExtensionsOf(kind))} at the end.");
}
