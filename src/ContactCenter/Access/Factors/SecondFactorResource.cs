using System.Text.Json.Serialization;

namespace ContactCenter.Access.Factors;

/// <summary>Whether the person who asks has a second factor.</summary>
/// <param name="Enabled">Whether signing in by password needs a code as well.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are left.</param>
/// <param name="Required">Whether the person's roles need one.</param>
internal sealed record SecondFactorResource(bool Enabled, int RecoveryCodesLeft, bool Required);

/// <summary>What an authenticator app is told, shown once.</summary>
/// <param name="Secret">In base32, to be typed.</param>
/// <param name="Uri">The same as an address that apps open.</param>
/// <param name="QrCode">That address as a picture to be scanned, a <c>data:</c> address of a PNG.</param>
internal sealed record EnrolmentResource(string Secret, string Uri, string QrCode);

/// <param name="Code">Six digits of the app that is set up; blanks do not matter.</param>
internal sealed record FactorCodeRequest(string? Code);

/// <param name="RecoveryCodes">Each stands in for the app once; shown this once.</param>
internal sealed record RecoveryCodesResource(IReadOnlyList<string> RecoveryCodes);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SecondFactorResource))]
[JsonSerializable(typeof(EnrolmentResource))]
[JsonSerializable(typeof(FactorCodeRequest))]
[JsonSerializable(typeof(RecoveryCodesResource))]
internal sealed partial class FactorJson : JsonSerializerContext;
