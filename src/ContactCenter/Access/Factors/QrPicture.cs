using QRCoder;

namespace ContactCenter.Access.Factors;

/// <summary>Draws what a phone scans.</summary>
internal static class QrPicture
{
    private const int PixelsOfModule = 4;

    /// <returns>A <c>data:</c> address of a PNG.</returns>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsOfModule))}";
    }
}
