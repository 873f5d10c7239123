/**
 * Lists that come and go as spreadsheet files: XLSX as people keep them (a title above the header, columns in any order,
 * numbers, dates and formulas where text is meant) and CSV in UTF-8 or GB 18030. A list is read as cells that know where they
 * stand, so that whatever is wrong with them is told by row, column and content, all of it at once; the file can be handed
 * back with its complaints written beside the rows. Leaf: what the columns mean is the business of who reads them.
 *
 * Refused as a whole: a file that is neither XLSX nor text, an old .xls or encrypted one, more than 20 MB or 50,000 rows, a
 * header that lacks a required column or has one twice, a list without rows.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package fangpiao.spreadsheet;
