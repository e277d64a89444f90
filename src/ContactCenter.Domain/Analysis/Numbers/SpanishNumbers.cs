namespace ContactCenter.Domain.Analysis.Numbers;

internal static class SpanishNumbers
{
    public static readonly NumberWords Words = new()
    {
        Values = NumberWords.Counted(0, 1, "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis")
            .AddRange(NumberWords.Counted(17, 1, "diecisiete dieciocho diecinueve"))
            .AddRange(NumberWords.Counted(20, 1,
                "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"))
            .AddRange(NumberWords.Counted(30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa"))
            .AddRange(NumberWords.Counted(100, 100,
                "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"))
            .Add("ciento", 100).Add("veintiun", 21).Add("ceros", 0),
        Thousands = ["mil"],
        ThousandAlone = ["mil"],
        Joiners = ["y"],
        Repeats = ImmutableDictionary<string, int>.Empty.Add("doble", 2).Add("triple", 3),
    };
}
