namespace ContactCenter.Platform.Applications;

/// <summary>Where things stand in the platform's dashboard that no API tells.</summary>
internal static class Dashboard
{
    public const string SignatureSecret = "https://dashboard.nexmo.com/settings (API settings), under \"Signed webhooks\", as \"Signature secret\"";

    public const string ApiSecret = "https://dashboard.nexmo.com/settings (API settings), as \"API key\" and \"API secret\"";

    public const string BuyNumbers = "https://dashboard.nexmo.com/buy-numbers";
}
