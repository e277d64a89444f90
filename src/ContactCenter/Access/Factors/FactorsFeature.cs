using ContactCenter.Api;

namespace ContactCenter.Access.Factors;

/// <summary>What people show besides their password.</summary>
internal static class FactorsFeature
{
    public static void AddFactors(this IServiceCollection services)
    {
        services.AddSingleton<DataKeys>();
        services.AddSingleton<ProtectedSecrets>();
        services.AddSingleton<CodeReader>();
        services.AddSingleton<SecondFactorCheck>();
        services.AddSingleton<Enrolments>();
        services.AddSingleton<SecondFactorChanges>();
        services.AddApiPart(
            new()
            {
                Examples = new Dictionary<Type, string>
                {
                    [typeof(SecondFactorResource)] = """{"enabled":true,"recoveryCodesLeft":10,"required":false}""",
                    [typeof(EnrolmentResource)] = """
                        {"secret":"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                        "uri":"otpauth://totp/Example%20Inc.:sue?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example%20Inc.",
                        "qrCode":"data:image/png;base64,iVBORw0KGgo="}
                        """,
                    [typeof(FactorCodeRequest)] = """{"code":"492039"}""",
                    [typeof(RecoveryCodesResource)] = """{"recoveryCodes":["7K4M-Q2XD-VB9R-3HTC","D8NE-5WYA-K2PJ-6GQF"]}""",
                },
            },
            FactorJson.Default);
    }
}
